import { titleList } from '../criteria/prompt';
import type { MakeTask, Verdict } from './task';

/** A number, and what is thought about it: less than a tenth of a scored paper. */
export const TITLE_WEIGHT = 0.1;
/** More of a reply than any list of numbers needs, in characters. */
const MAX_REPLY = 100_000;
/** However sure a model is, so many of each batch are read: the nearest to the criteria, which come first. */
const ALWAYS_KEPT = 2;

/** Which papers may be left out by their titles alone. What a reply does not clearly say is kept. */
export const titleTask: MakeTask = (papers, fence) => {
  const owed = new Set(papers.map(({ id }) => id));
  let reply = '';
  return {
    text: titleList(papers, fence),
    weight: Math.ceil(papers.length * TITLE_WEIGHT),
    reader: {
      push(piece) {
        if (reply.length < MAX_REPLY) reply += piece;
        return [];
      },
      end(complete) {
        const numbers = complete ? numbersIn(reply) : null;
        if (!numbers) return [];
        owed.clear();
        return papers.map(({ id }, i): Verdict => {
          const aside = i >= ALWAYS_KEPT && numbers.has(i + 1);
          return { kind: aside ? 'aside' : 'keep', id };
        });
      },
      owed,
    },
  };
};

/** The last list of numbers in a reply, since a model may think aloud before it; null where there is none. */
function numbersIn(reply: string): Set<number> | null {
  const said = reply.replace(/<think>[\s\S]*?<\/think>/g, '');
  const list = [...said.matchAll(/\[([\s\d,"']*)\]/g)].at(-1)?.[1];
  return list === undefined ? null : new Set((list.match(/\d+/g) ?? []).map(Number));
}
