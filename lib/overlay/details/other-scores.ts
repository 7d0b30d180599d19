import { directionOf, isolated } from '../../base/text-direction';
import type { Mark } from '../../messages/listing';
import { disagreement } from '../../sieve/disagreement';
import type { CutOffs } from '../../sieve/judge';
import { ownWords } from '../mark-words';
import { el } from '../own-element';
import { WORDS } from '../words/followed';
import { scoreWords } from './rubric';
import { stateWords } from './state-words';

/** What others say of a paper than whoever gave the score on its tile, and whether they differ. All of it is text. */
export function otherScores(doc: Document, mark: Mark, cutOffs: CutOffs): HTMLElement[] {
  const { followed = [], own } = mark;
  if (followed.length === 0) return [];
  const others = own ? followed.slice(1) : followed;
  const said = [
    ...(own?.state === 'scored' ? [scored(doc, [ownWords(own)], own)] : []),
    ...others.map((word) => scored(doc, [WORDS.scoreFrom(word), word.model, word.day], word)),
  ];
  return [
    ...(own && own.state !== 'scored' ? [el(doc, 'p', { class: 'state' }, stateWords(own))] : []),
    ...differWords(mark, cutOffs).map((words) => el(doc, 'p', { class: 'warn' }, words)),
    ...(said.length > 0
      ? [el(doc, 'div', { class: 'others', role: 'group', 'aria-label': WORDS.others }, ...said)]
      : []),
  ];
}

interface Score {
  relevance: number;
  novelty: number;
  comment: string;
}

/** @param whose a name and what is known of it, each kept to itself whichever way it runs */
function scored(doc: Document, whose: readonly string[], score: Score): HTMLElement {
  const { comment } = score;
  const { relevance, novelty } = scoreWords(score);
  const parts = whose.filter(Boolean).flatMap((each, i) => [i > 0 ? ' · ' : '', el(doc, 'bdi', {}, each)]);
  return el(
    doc,
    'div',
    {},
    el(doc, 'p', { class: 'whose' }, ...parts),
    el(doc, 'p', {}, `${relevance} · ${novelty}`),
    ...(comment ? [el(doc, 'p', { class: 'quiet', dir: directionOf(comment) }, comment)] : []),
  );
}

function differWords(mark: Mark, cutOffs: CutOffs): string[] {
  const found = disagreement(mark, cutOffs);
  if (!found) return [];
  const nameOf = (name: string | null) => (name === null ? WORDS.ownModel : isolated(name));
  const [one, other] = [nameOf(found.one.name), nameOf(found.other.name)];
  const [high, low] = [found.one.relevance, found.other.relevance];
  return [found.by === 'relevance' ? WORDS.differ({ high, one, low, other }) : WORDS.crossed({ one, other })];
}
