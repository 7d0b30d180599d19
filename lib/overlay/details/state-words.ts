import type { Mark } from '../../messages/listing';
import { markWords } from '../mark-words';
import { WORDS } from '../words/details';
import { WORDS as FOLLOWED } from '../words/followed';

type Note = Extract<Mark, { state: 'keyword' }>['note'];

const WHY: Record<Note, string> = {
  'no key': WORDS.whyNoKey,
  'no abstract': WORDS.whyNoAbstract,
  gone: WORDS.whyGone,
  replacement: WORDS.whyReplacement,
  stopped: WORDS.whyStopped,
  question: WORDS.whyQuestion,
  later: WORDS.whyLater,
  title: WORDS.whyTitle,
  unlike: WORDS.whyUnlike,
  followed: FOLLOWED.whyNotBought,
};

/** How things stand with a paper that has no score, and what can be done about it. */
export function stateWords(mark: Exclude<Mark, { state: 'scored' }>): string {
  if (mark.state === 'keyword') return WHY[mark.note];
  return mark.state === 'waiting' ? WORDS.whyWaiting : markWords(mark).line;
}
