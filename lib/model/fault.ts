/**
 * What went wrong with a request, sorted by what it takes to go on:
 * `halt` the reader must act first; `wait` it passes by itself; `reply` this batch's reply was no good;
 * `field` the server refuses an optional field, which it may not name; `size` the batch is too large; `paper`
 * one of its texts is refused; `stopped` we cut it off.
 */
export interface Fault {
  name: string;
  kind: 'halt' | 'wait' | 'reply' | 'field' | 'size' | 'paper' | 'stopped';
  /** One sentence or two for the reader: what happened, and what to do. */
  text: string;
  action: 'options' | 'retry' | null;
  /** How long the provider asks to wait, in ms. */
  waitMs: number | null;
  /** First wait of our own, in ms, where the provider does not say. */
  backOffMs?: number;
  /** Failures in a row after which the reader is asked, where it is not the usual number. */
  tries?: number;
  /** Optional field that the server refuses, where it names one; of a `wait`, one that it may fail for. */
  field?: string;
}

/** Host and model as the reader knows them, and whether the host is the reader's own computer. */
export interface Where {
  host: string;
  model: string;
  loopback: boolean;
}

export const fault = (
  name: string,
  kind: Fault['kind'],
  text: string,
  action: Fault['action'] = null,
): Fault => ({
  ...{ name, kind, text, action },
  waitMs: null,
});
