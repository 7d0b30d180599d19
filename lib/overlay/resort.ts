import type { Mark, RunStatus } from '../messages/listing';
import { keepingPlace } from './keeping-place';

/** Decides when a sorted page is put in order anew: nothing moves while scores come in and the reader reads. */
export interface Resort {
  marks(marks: readonly Mark[]): void;
  status(status: RunStatus): void;
  /** Other scripts have been at the list. */
  disturbed(): void;
}

/**
 * @param sort puts the page in the order that the reader chose, by what is known now
 * @param keep does so where others have put it into another one
 */
export function createResort(doc: Document, sort: () => void, keep: () => void): Resort {
  let running = false;
  /** Estimates have come, by which a page is sorted once before its scores. */
  let foreseen = false;
  const again = () => keepingPlace(doc, sort);
  return {
    marks(marks) {
      const first = !foreseen && marks.some(({ learned }) => learned);
      foreseen ||= first;
      // Known scores, and estimates, come before the reader has begun to read; later ones must not move the page.
      if (!running) sort();
      else if (first) again();
    },
    status({ phase, abstracts }) {
      const busy = phase === 'running' || phase === 'waiting' || Boolean(abstracts?.left);
      const ended = running && !busy && (phase === 'done' || phase === 'keyword');
      running = busy;
      if (ended) again();
    },
    disturbed() {
      if (!running) keepingPlace(doc, keep);
    },
  };
}
