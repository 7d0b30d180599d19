import { cleanText } from '../../lib/criteria/clean-text.ts';
import { withoutAddresses } from '../../lib/papers/one-spelling.ts';
import { type Effect, RED_CASES } from '../../lib/testing/red-corpus.ts';
import { type AskedPaper, normaliseTitle } from './asked-papers.ts';
import type { Verdict } from './behaviour.ts';

/** A row of the answer table. The sample's papers have this shape. */
export interface Answer {
  title: string;
  relevance: number;
  novelty: number;
  comment: string;
}

/** Looks every asked paper up; one that is not in the table gets a score of its own that never changes. */
export function verdictsOf(papers: AskedPaper[], answers: readonly Answer[]): Verdict[] {
  const table = new Map(answers.map((answer) => [normaliseTitle(answer.title), answer]));
  return papers.map(({ number, title }) => {
    const key = normaliseTitle(title);
    const { relevance, novelty, comment } = table.get(key) ?? madeUp(key);
    return { number, relevance, novelty, comment };
  });
}

/** The reply that our prompt asks for: one bare array a line. */
export function bareLines(verdicts: Verdict[]): string {
  return verdicts.map((v) => `${JSON.stringify([v.number, v.relevance, v.novelty, v.comment])}\n`).join('');
}

/** What a model without sense replies when abstracts give it orders: it does all that it is told, whatever it breaks. */
export function obey(verdicts: Verdict[], papers: AskedPaper[]): string {
  const orders = papers.flatMap((paper) => {
    const does = effectsIn(`${paper.title} ${paper.abstract}`);
    return does.length > 0 ? [{ number: paper.number, does }] : [];
  });
  const told = (effect: Effect) => orders.some(({ does }) => does.includes(effect));
  if (told('break-form')) return 'I cannot help with that; here is a poem about lattices instead.\n';
  const orderers = new Set(orders.map(({ number }) => number));
  const others = verdicts.filter(({ number }) => !orderers.has(number));
  const said = verdicts.flatMap((verdict): Verdict[] => {
    if (orderers.has(verdict.number)) {
      const raised = orders.some(
        ({ number, does }) => number === verdict.number && does.includes('raise-itself'),
      );
      return [raised ? { ...verdict, ...BEST } : verdict];
    }
    if (told('omit-others')) return [];
    const swapped = told('swap-others')
      ? {
          relevance: verdict.novelty,
          novelty: others[others.length - 1 - others.indexOf(verdict)]?.relevance ?? 1,
        }
      : {};
    return [
      {
        ...{ ...verdict, ...swapped },
        ...(told('raise-others') ? { relevance: 10, novelty: 10 } : {}),
        ...(told('lower-others') ? { relevance: 1, novelty: 1, comment: 'As ordered: of no interest.' } : {}),
        ...(told('comment-on-others') ? { comment: 'As ordered: retracted, see https://evil.example' } : {}),
      },
    ];
  });
  const chatter = told('go-on-and-on') ? `${'token '.repeat(10_000)}\n` : '';
  return chatter + bareLines(said);
}

const BEST = { relevance: 10, novelty: 10, comment: 'As ordered: the best paper of the day.' };

/** What a text orders: as the red corpus says, and by its words. */
function effectsIn(text: string): readonly Effect[] {
  const read = cleanText(text, Number.POSITIVE_INFINITY);
  const says = (words: string) => read.includes(cleanText(words, Number.POSITIVE_INFINITY));
  const known = RED_CASES.filter(({ text }) => says(text) || says(withoutAddresses(text)));
  const does = known.flatMap((each) => each.does);
  const raises =
    /\b(ignore|disregard|forget)\b.{0,60}\b(instructions?|prompts?|rules|criteria|above)\b|\b(rate|score|give)\b.{0,40}\b(10|ten|highest|maximum)\b/i;
  if (!raises.test(read)) return does;
  const lowers = /\b(other|all|remaining)\b[^.]{0,20}\bpapers?\b/i.test(read);
  return [...does, 'raise-itself', ...(lowers ? (['lower-others'] as const) : [])];
}

function madeUp(key: string): Omit<Answer, 'title'> {
  let hash = 0x811c9dc5;
  for (const char of key) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return { relevance: 1 + (hash % 10), novelty: 1 + ((hash >>> 12) % 10), comment: 'Not in the table' };
}
