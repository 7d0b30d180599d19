import { pageTop } from '../arxiv/entry-places';

/** What Winnow shows of a page, as long as that page stands. */
export interface Shown {
  /** Every few seconds. */
  beat?(): void;
  /** Something of what it was made for is on the page. */
  stands(): boolean;
  /** Looks for it elsewhere on the page, where it was built anew; false where it is gone. */
  mend?(): boolean;
  /** Takes everything away. */
  stop(): void;
}

/** Waits after a change before looking, in ms: a script that rebuilds a page makes many. */
const SETTLE_MS = 100;
/** Between two looks that nothing has called for, and the least between two beginnings, in ms. */
const BEAT_MS = 3000;

/**
 * Begins anew where a script has put another list in the place of the one that was read, or leads to another address
 * without loading it: watches what is above the list, up to the document. Never more often than every few seconds, so that
 * two scripts cannot chase each other.
 */
export function followPage(doc: Document, signal: AbortSignal, show: () => Promise<Shown>): void {
  let now: Shown | null = null;
  let begun = 0;
  let path = '';
  let isElsewhere = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLE_MS);
  });

  async function begin(): Promise<void> {
    now?.stop();
    now = null;
    begun = Date.now();
    path = doc.location.pathname;
    isElsewhere = false;
    const shown = await show();
    if (signal.aborted) return;
    now = shown;
    watch();
  }

  function watch(): void {
    for (let at: Node | null = pageTop(doc); at; at = at.parentNode)
      observer.observe(at, { childList: true });
  }

  function look(): void {
    // While a page is being read it is looked at anyway.
    if (!now) return;
    if (!now.stands() && !now.mend?.() && Date.now() - begun >= BEAT_MS) void begin();
    else watch();
  }

  function beat(): void {
    now?.beat?.();
    // Some scripts change the address before the list, some after it: a list that stays has the new one.
    const wasElsewhere = isElsewhere;
    isElsewhere = now !== null && doc.location.pathname !== path;
    if (isElsewhere && wasElsewhere) void begin();
    else look();
  }

  const beats = setInterval(beat, BEAT_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(beats);
    observer.disconnect();
  });
  void begin();
}

/** For a page without a list: it stands until there is something else to be read. */
export function standsAsItIs(doc: Document): Pick<Shown, 'stands'> {
  const sign = () => [pageTop(doc), doc.querySelectorAll('dt,li').length];
  const before = sign();
  return { stands: () => sign().every((each, i) => each === before[i]) };
}
