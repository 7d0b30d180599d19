import { directionOf, isolated } from '../../base/text-direction';
import type { Mark } from '../../messages/listing';
import { disagreement } from '../../sieve/disagreement';
import type { CutOffs } from '../../sieve/judge';
import { ownWords } from '../mark-words';
import { el } from '../own-element';
import { WORDS } from '../words/followed';
import { scoreWords } from './rubric';
import { stateWords } from './state-words';

/** One line where two that have scored a paper differ. */
export function differWords(doc: Document, mark: Mark, cutOffs: CutOffs): HTMLElement[] {
  const found = mark.followed ? disagreement(mark, cutOffs) : null;
  if (!found) return [];
  const nameOf = (name: string | null) => (name === null ? WORDS.yourModel : isolated(name));
  const [one, other] = [nameOf(found.one.name), nameOf(found.other.name)];
  const [high, low] = [found.one.relevance, found.other.relevance];
  const words =
    found.by === 'relevance' ? WORDS.differ({ high, one, low, other }) : WORDS.crossed({ one, other });
  return [el(doc, 'p', { class: 'warn differ' }, words)];
}

/** What others say of a paper than whoever gave the score on its tile. All of it is text. */
export function otherScores(doc: Document, { followed = [], own }: Mark): HTMLElement[] {
  const others = own ? followed.slice(1) : followed;
  const said = [
    ...(own ? [ownBlock(doc, own)] : []),
    ...others.map((word) => block(doc, [WORDS.scoreFrom(word), word.model, word.day], ...scored(doc, word))),
  ];
  if (said.length === 0) return [];
  return [el(doc, 'div', { class: 'others', role: 'group', 'aria-label': WORDS.others }, ...said)];
}

/** The reader's own score, or how it stands with it. */
function ownBlock(doc: Document, own: NonNullable<Mark['own']>): HTMLElement {
  if (own.state === 'scored') return block(doc, [ownWords(own)], ...scored(doc, own));
  const isKeyless = own.state === 'keyword' && own.note === 'no key';
  return block(doc, [WORDS.ownModel], el(doc, 'p', {}, isKeyless ? WORDS.noKey : stateWords(own)));
}

/** @param whose a name and what is known of it, each kept to itself whichever way it runs */
function block(doc: Document, whose: readonly string[], ...said: HTMLElement[]): HTMLElement {
  const parts = whose.filter(Boolean).flatMap((each, i) => [i > 0 ? ' · ' : '', el(doc, 'bdi', {}, each)]);
  return el(doc, 'div', {}, el(doc, 'p', { class: 'whose' }, ...parts), ...said);
}

function scored(
  doc: Document,
  score: { relevance: number; novelty: number; comment: string },
): HTMLElement[] {
  const { relevance, novelty } = scoreWords(score);
  const { comment } = score;
  return [
    el(doc, 'p', {}, `${relevance} · ${novelty}`),
    ...(comment ? [el(doc, 'p', { class: 'quiet', dir: directionOf(comment) }, comment)] : []),
  ];
}
