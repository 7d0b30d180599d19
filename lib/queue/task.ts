import type { Paper } from '../papers/paper';
import type { ReadRecord } from '../reply/read-reply';

/** What a model can be asked to do with some papers. */
interface Task {
  /** The part of the prompt that differs. */
  text: string;
  /** A reply's length, measured in papers that are scored with a comment. */
  weight: number;
  reader: TaskReader;
}

/** What a reply says of one paper. */
export type Verdict =
  | { kind: 'score'; record: ReadRecord }
  /** By its title it clearly meets no criterion. */
  | { kind: 'aside'; id: string }
  /** By its title it may meet one: its abstract is to be read. */
  | { kind: 'keep'; id: string };

/** Reads a reply while it streams. */
interface TaskReader {
  push(piece: string): Verdict[];
  /** @param complete the reply ended as a whole reply does */
  end(complete: boolean): Verdict[];
  /** Ids of which the reply has said nothing valid. */
  readonly owed: Iterable<string>;
}

export type MakeTask = (papers: readonly Paper[], fence: string) => Task;
