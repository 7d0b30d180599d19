import type { Fault } from './fault';

export interface Notice {
  /** Short name of the fault, for tests and styles: `bad-key`, `offline`, `rate-limit`, `daily-cap` … */
  fault: string;
  text: string;
  /** What the reader can do from here. */
  action: 'options' | 'retry' | 'reload' | null;
  /** When work goes on by itself, in ms since the epoch. */
  until: number | null;
}

/** As a page is told of what stops it for good. */
export function noticeOf({ name, text, action }: Fault): Notice {
  return { fault: name, text, action, until: null };
}
