import type { NodeSink } from './node-builder';

/** What a scanner tells of a reply. */
export interface ScanSink extends NodeSink {
  /** A line outside brackets from which no record came. `complete`: its end was seen. */
  line(text: string, complete: boolean): void;
  /** What stands behind the last record of a line. */
  tail(text: string): void;
  /** Does the beginning of this line hold a whole record in plain words, so that brackets after it are its text? */
  isPlain(line: string): boolean;
  /** A bracket opens outside all others; `before` is the text of its line in front of it. */
  opens(before: string): void;
  /** A closing think tag without an opening one: all before it was thinking aloud. */
  wasThinking(): void;
}

/** The same for a reply in a string: its records count as those around it do, its lines are not read as words. */
export function insideString(sink: ScanSink): ScanSink {
  return {
    node: (node, before) => sink.node(node, before, false),
    leftover: (node, before) => sink.leftover(node, before),
    keyed: (key) => sink.keyed(key),
    retract: (node) => sink.retract(node),
    line: () => {},
    tail: () => {},
    isPlain: () => false,
    wasThinking: () => {},
    opens: () => {},
  };
}
