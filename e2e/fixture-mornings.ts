import type { Day } from './fixture-days.ts';
import { dayOf } from './fixture-days.ts';
import type { SamplePaper } from './sample/sample-paper.ts';

/** Papers of a morning. */
const PAPERS = 80;
/** One in four is relevant. */
const isRelevant = (i: number) => i % 4 === 0;

/** What papers are about. Who does it is named by criteria, if at all; what they do is not. */
type Animals = readonly [relevant: string, other: string];

function paperOf(morning: number, i: number, [relevant, other]: Animals): SamplePaper {
  const [who, what, how] = isRelevant(i)
    ? [relevant, 'run over dunes', 'by their legs']
    : [other, 'dig under roots', 'with their claws'];
  return {
    id: `260${morning}.${10_000 + i}`,
    ...{ version: 1, kind: 'new', crossFrom: null, authors: ['Ada Example'], comments: null },
    ...{ primary: 'cs.LG', subjects: 'Machine Learning (cs.LG)' },
    title: `How ${who} ${what}, case ${i} of morning ${morning}`,
    abstract: `We study ${who} that ${what} ${how}, in setting ${i % 7} of morning ${morning}.`,
    ...{ relevance: isRelevant(i) ? 8 : 2, novelty: 5, comment: isRelevant(i) ? who : '' },
  };
}

/**
 * A reader's mornings, each with papers of its own: what is relevant is told from the rest by words that stand in no
 * criteria, so that only who learns can tell.
 */
export function mornings(animals: readonly Animals[]): Day[] {
  return animals.map((each, m) =>
    dayOf(
      `morning ${m + 1}`,
      Array.from({ length: PAPERS }, (_, i) => paperOf(m + 1, i, each)),
    ),
  );
}
