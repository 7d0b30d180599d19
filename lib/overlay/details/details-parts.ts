import { directionOf } from '../../base/text-direction';
import { formatSpend } from '../../ledger/format-spend';
import type { Mark, PaperDetails } from '../../messages/listing';
import { markWords } from '../mark-words';
import { el } from '../own-element';
import { WORDS } from '../words/details';
import { factsOf } from './facts';
import { scoreWords } from './rubric';
import { stateWords } from './state-words';

/** What stands at the top of the details: scores in words, the whole reason, what was found, how things stand. */
export function markParts(doc: Document, mark: Mark): HTMLElement[] {
  const { line, old, tone } = markWords(mark);
  if (mark.state !== 'scored') {
    const state = el(doc, 'p', { class: 'state' }, stateWords(mark));
    if (mark.state !== 'keyword') return [state];
    return [el(doc, 'p', { class: 'reason', 'data-tone': tone }, markWords(mark).name), state];
  }
  const { relevance, novelty, comment, flagged, found, axes = [] } = mark;
  const said = scoreWords(mark);
  const plain = (figure: string, words: string) => [
    el(doc, 'b', { 'data-plain': '', 'aria-hidden': 'true' }, figure),
    words,
  ];
  const scores = el(
    doc,
    'div',
    { class: 'scores' },
    ...[el(doc, 'b', { 'data-ink': `${relevance}`, 'aria-hidden': 'true' }, `${relevance}`), said.relevance],
    ...plain(`${novelty}`, said.novelty),
    ...axes.flatMap(({ name, score }) =>
      score === null
        ? plain('–', WORDS.axisUntold({ name }))
        : plain(`${score}`, WORDS.axisIs({ name, score })),
    ),
  );
  const reason = comment === '' ? line : comment;
  const parts = [
    scores,
    el(
      doc,
      'p',
      { class: 'reason', 'data-tone': comment ? 'plain' : 'quiet', dir: directionOf(reason) },
      el(doc, 'bdi', {}, old),
      reason,
    ),
  ];
  if (!flagged) return parts;
  const warning = found ? WORDS.addressedBy({ what: found }) : WORDS.addressed;
  return [...parts, el(doc, 'p', { class: 'warn' }, warning)];
}

/** How the mark came about, as a list of names and texts. */
export function factList(doc: Document, mark: Mark, details: PaperDetails): HTMLElement {
  const facts = factsOf(mark, details);
  return el(
    doc,
    'dl',
    {},
    ...facts.flatMap(([name, said]) => [el(doc, 'dt', {}, name), el(doc, 'dd', {}, said)]),
  );
}

/** What the button that pays for a score is called, and what it is expected to cost; null where nobody can be asked. */
export function againWords(mark: Mark, { again }: PaperDetails): { label: string; price: string } | null {
  const { state } = mark.own ?? mark;
  if (!again || state === 'waiting') return null;
  const label = state === 'keyword' ? WORDS.askFirst : WORDS.askAgain;
  return { label, price: WORDS.price({ price: formatSpend(again) }) };
}
