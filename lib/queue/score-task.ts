import { paperList } from '../criteria/prompt';
import { createReplyReader, type ReadRecord } from '../reply/read-reply';
import type { MakeTask, Verdict } from './task';

const scores = (records: readonly ReadRecord[]): Verdict[] =>
  records.map((record) => ({ kind: 'score', record }));

/** Relevance, novelty and a comment for each paper. */
export function scoreTask(options: { withAuthors: boolean; short: boolean }): MakeTask {
  return (papers, fence) => {
    const reader = createReplyReader(papers.map(({ id, title }, i) => ({ index: i + 1, id, title })));
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
