import { paperList } from '../criteria/prompt';
import { createReplyReader, type ReadRecord } from '../reply/read-reply';
import type { MakeTask, Verdict } from './task';

const scores = (records: readonly ReadRecord[]): Verdict[] =>
  records.map((record) => ({ kind: 'score', record }));

/** Relevance, novelty, the axes that criteria ask for, and a comment for each paper. */
export function scoreTask({
  axes,
  ...options
}: {
  axes: readonly string[];
  withAuthors: boolean;
  short: boolean;
}): MakeTask {
  return (papers, fence) => {
    const asked = papers.map(({ id, title }, i) => ({ index: i + 1, id, title }));
    const reader = createReplyReader(asked, axes);
    return {
      text: paperList(papers, fence, options),
      weight: papers.length,
      reader: {
        push: (piece) => scores(reader.push(piece)),
        end: (complete) => scores(reader.end(complete)),
        get owed() {
          return reader.owed;
        },
      },
    };
  };
}
