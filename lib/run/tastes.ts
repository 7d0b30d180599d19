import { pausing, type Steps } from '../base/in-steps';
import type { Asked } from '../criteria/criteria';
import { learn, marginOf } from '../learned/learner';
import { mixed } from '../learned/mixed-order';
import type { Paper } from '../papers/paper';
import type { Triage } from '../papers/triage';
import { createKeywordScorer } from '../ranking/keyword/keyword-scorer';
import { leanings, leanOnPage, type Read } from '../ranking/keyword/page-leaning';
import type { RankAll } from '../ranking/local-scorer';

/** The reader's taste as far as no model is needed for it: criteria, papers seen lately, stars and “not for me”. */
export interface Tastes {
  /** @param without ids of the papers that are to be ranked */
  ranking(criteria: Asked, without: readonly string[]): Promise<RankAll>;
}

type TextOf = Pick<Paper, 'id' | 'title' | 'abstract'>;

export interface TasteDeps {
  /** Papers read lately with their abstracts, the oldest first. */
  seen(): Promise<readonly TextOf[]>;
  triage(): Promise<readonly Triage[]>;
}

/** Below this many papers seen, what is learned from their keywords alone is chance: measured, `npm run bench -- judgement`. */
const ENOUGH = 500;
/** The order in which papers are gone through; any will do. */
const SEED = 1;

export function createTastes({ seen, triage }: TasteDeps): Tastes {
  /** What was read by the criteria asked about last: reading is what takes its time. */
  let text = '';
  let reads = new Map<string, Read>();

  function* readAll(papers: readonly TextOf[], criteria: Asked): Steps<Map<string, Read>> {
    if (criteria.text !== text) [text, reads] = [criteria.text, new Map()];
    const scorer = createKeywordScorer(criteria.text);
    const now = new Map<string, Read>();
    const known = new Map<string, Read>();
    for (const paper of papers) {
      const key = `${paper.id} ${paper.abstract.length}`;
      const read = reads.get(key) ?? scorer.read(paper);
      now.set(key, read);
      known.set(paper.id, read);
      yield;
    }
    reads = now;
    return known;
  }

  return {
    async ranking(criteria, without) {
      const [papers, marks] = await Promise.all([seen(), triage()]);
      const others = new Set(without);
      const known = await pausing(
        readAll(
          papers.filter(({ id }) => !others.has(id)),
          criteria,
        ),
      );
      const judged = marks.flatMap(({ id, star, dismissed }) => {
        const read = known.get(id);
        if (!read || star === dismissed) return [];
        return [{ counts: read.counts, relevant: star, weight: 1, id }];
      });
      const byHand = new Set(judged.map(({ id }) => id));
      const unjudged = [...known].filter(([id]) => !byHand.has(id)).map(([, read]) => read);
      if (unjudged.length < ENOUGH) return (page) => leanOnPage(page, unjudged);
      const taste = await pausing(learn({ judged, seen: unjudged }, SEED));
      return (page) => {
        const leaning = leanings([...page, ...unjudged]);
        return page.map(({ counts }, i) =>
          mixed({ margin: marginOf(taste, counts), lean: leaning[i] ?? 0 }, taste.papers),
        );
      };
    },
  };
}
