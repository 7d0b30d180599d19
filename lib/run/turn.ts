import type { ListingRequest } from './listing-protocol';
import type { Listing } from './run-state';

/** What a reader who had stopped a page says to have it go on. */
export const GOES_ON: readonly ListingRequest['type'][] = ['resume', 'approve', 'rescore'];
/** What may cost money. */
export const PAYS: readonly ListingRequest['type'][] = [...GOES_ON, 'scoreAgain'];
/** What says nothing to a page that is still looked up, and is heard after that. */
export const LATER: readonly ListingRequest['type'][] = [...PAYS, 'details'];

/** What a run is known by: under the name of one that has begun, other papers are another run. */
export function nameOf({ run, papers }: Listing): string {
  return [run, ...papers.map(({ id }) => id).sort()].join(' ');
}

/** Whether it is a page's turn to ask; where it is not, it shows what is known. */
export interface Turn {
  readonly isResting: boolean;
  /** It rests until it is looked at again, and not for a time. */
  readonly canReturn: boolean;
  take(): void;
  rest(): void;
  end(): void;
}

/**
 * @param waitMs begins the run, or says how long it has to wait, in ms
 * @param again begins once more, after that wait
 */
export function createTurn(waitMs: () => number, again: () => Promise<void>): Turn {
  let isResting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    get isResting() {
      return isResting;
    },
    get canReturn() {
      return isResting && timer === undefined;
    },
    take() {
      const wait = waitMs();
      clearTimeout(timer);
      isResting = wait > 0;
      timer = isResting ? setTimeout(() => void again().catch(() => undefined), wait) : undefined;
    },
    rest() {
      isResting = true;
    },
    end: () => clearTimeout(timer),
  };
}
