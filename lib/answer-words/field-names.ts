/** What models call papers, scores and the answer itself, and how they write numbers, in the languages they answer in. */

import { HEARSAY } from './hearsay';
import { NAMES_ABROAD } from './names-abroad';
import { EXAMPLE_WORDS, OTHERS_WORDS } from './quoting-words';
import { DRAFT_WORDS, oneOf } from './turning-words';

/**
 * What a key means. `n` is told apart by its neighbours (number of the paper, or novelty); `scores` holds both
 * scores; `value` is the score itself when it stands under `relevance` or `novelty`.
 */
export type Field = 'id' | 'index' | 'title' | 'relevance' | 'novelty' | 'comment' | 'scores' | 'value' | 'n';

/** Comment names, the most telling first: of several in one record the first of this list is shown. */
export const COMMENT_NAMES =
  'comment comments cmt reason why reasons reasoning rationale explanation justification c explain because note notes remark remarks text summary description assessment analysis criterion match'.split(
    ' ',
  );

const NAMES: Record<Exclude<Field, 'comment'>, string> = {
  id: 'id arxivid arxiv paper paperid identifier arxividentifier pid articleid article docid eprint entryid entry url link key ref arxivurl arxivnumber',
  index:
    '# i idx index no num nr number pos position paperindex paperidx papernumber papernum paperno item itemnumber itemindex entrynumber',
  title: 'title papertitle',
  relevance:
    'relevance rel r relevancy relevancescore relevancyscore relscore scorerelevance relevancerating relevanceoutof rscore',
  novelty: 'novelty nov noveltyscore novscore scorenovelty noveltyrating noveltyoutof nscore',
  scores: 'scores score ratings rating',
  value: 'value val points',
  n: 'n',
};

const RIVAL =
  /^(?:(?:final|revised|corrected|adjusted|updated|new|actual|true|my|draft|initial|preliminary|claimed|self|author|stated|old|previous)\w*(?:relevan|novel)|(?:relevan|novel)\w*(?:final|revised|corrected|adjusted|updated|actual|draft|initial|preliminary|claim|stated|old|previous))/;

const FIELDS = new Map<string, Field>(COMMENT_NAMES.map((name) => [name, 'comment']));
for (const [field, names] of Object.entries(NAMES)) {
  for (const name of names.split(' ')) FIELDS.set(name, field as Field);
}

for (const [field, names] of NAMES_ABROAD) {
  for (const name of names) FIELDS.set(plainName(name), FIELDS.get(plainName(name)) ?? field);
}

/**
 * A key without case, accents, marks, digits and bracketed remarks: `Relevance_Score (1-10)` is `relevancescore`. A
 * remark that says whose score it is, as in `Relevance (claimed)`, is part of the name, which then means nothing to us.
 */
export function plainName(key: string): string {
  const lower = unaccented(key.slice(0, 80)).toLowerCase();
  if (lower.trim() === '#') return '#';
  return lower
    .replace(/\([^()]*\)/g, (remark) => (HEARSAY.test(remark) ? remark : ''))
    .replace(/[^\p{L}]/gu, '');
}

/** Full-width letters become plain ones, accents go. */
function unaccented(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII has neither
  if (/^[\u0000-\u007f]*$/.test(text)) return text;
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** Meaning of a key in any case and spelling, or null where it means nothing to us. */
export function fieldOf(key: string): Field | null {
  const name = plainName(key);
  const field = FIELDS.get(name);
  if (field) return field;
  // `relevance_reason`, `noveltyComment`: words about a score are a comment, never the score.
  if (
    /^(relevan|novel)/.test(name) &&
    /comment|reason|why|explanation|justification|rationale|note/.test(name)
  ) {
    return 'comment';
  }
  return null;
}

/** `#`, `no.`: beside an id such a number may only count the rows, as they happen to be sorted. */
export function countsRows(key: string): boolean {
  const field = fieldOf(key);
  return field === 'n' || (field === 'index' && !/index|idx|paper/i.test(key));
}

/** `final_relevance`, `claimed_novelty`: a second score of the same kind, of which nobody knows which one counts. */
export function rivalsScore(key: string): boolean {
  return RIVAL.test(plainName(key));
}

/**
 * Keys under which nothing is a record, whatever it looks like: a comment's, an example's, a draft's. `analysis` and its
 * like may hold a list of them.
 */
export function isRemark(key: string): boolean {
  if (/^(?:assessment|analysis|summary|description|match)/i.test(key)) return false;
  const words = key
    .slice(0, 60)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ');
  return fieldOf(key) === 'comment' || UNREAL.test(words);
}

const UNREAL = oneOf(`${DRAFT_WORDS} ${EXAMPLE_WORDS} ${OTHERS_WORDS}`);
