import { FORESIGHT, foresightOf, keepForesight } from '../store/kept-outlooks';
import type { KeptForesight } from '../store/learned-rows';
import type { ScoresDb } from '../store/scores-db';
import type { Foresight } from './foresight';
import { packForeseen, unpackForeseen } from './packed-outlook';
import type { TextOf } from './reads';
import type { Situation } from './situation';

/**
 * What was foreseen of the listing that was ranked last. A background rests after half a minute, and as a rule wakes under
 * the same listing: it has that in one small row, before anything that was learned is off the disk.
 */
export interface LastPage {
  /** Of this page as it stands, where a background that has just woken is asked for it first; else null. */
  of(situation: Situation, papers: readonly TextOf[]): Promise<Foresight | null>;
  /** A page is ranked. */
  is(situation: Situation, papers: readonly TextOf[]): void;
  /** Keeps what is foreseen of it now, where that is news. */
  renew(situation: Situation, foresee: (papers: readonly TextOf[]) => Promise<Foresight>): Promise<void>;
  forget(): void;
}

export function createLastPage(db: ScoresDb): LastPage {
  /** By criteria. */
  const pages = new Map<string, { whose: string; papers: readonly TextOf[] }>();
  /** What is on disk, by criteria. */
  const kept = new Map<string, string>();
  /** Raised when all is forgotten. */
  let edition = 0;

  return {
    async of(situation, page) {
      const { criteriaId, criteria } = situation;
      if (pages.has(criteriaId)) return null;
      const row = await foresightOf(db, criteriaId).catch(() => null);
      if (row?.criteria !== criteria || row.of !== nameOf(situation, page)) return null;
      kept.set(criteriaId, sayingOf(row));
      const { judged, seen, tested, warmUp } = row;
      const papers = new Map(unpackForeseen(row).map((each) => [each.id, each]));
      return { papers, judged, seen, tested, warmUp };
    },
    is(situation, papers) {
      // The page of one paper lies between two looks at a listing.
      if (papers.length > 1) pages.set(situation.criteriaId, { whose: whoseOf(situation), papers });
    },
    async renew(situation, foresee) {
      const { criteriaId, criteria } = situation;
      const page = pages.get(criteriaId);
      if (page?.whose !== whoseOf(situation)) return;
      const mine = edition;
      const { papers, ...rest } = await foresee(page.papers);
      const about = { criteriaId: FORESIGHT + criteriaId, criteria, of: nameOf(situation, page.papers) };
      const row = { ...about, ...rest, ...packForeseen([...papers.values()]) };
      const saying = sayingOf(row);
      if (mine !== edition || kept.get(criteriaId) === saying) return;
      const written = () => void kept.set(criteriaId, saying);
      await keepForesight(db, row).then(written, () => undefined);
    },
    forget() {
      edition += 1;
      pages.clear();
      kept.clear();
    },
  };
}

/** The wording of the criteria is in their hash. */
function whoseOf({ text: _, ...situation }: Situation): string {
  return JSON.stringify(Object.entries(situation).sort());
}

function nameOf(situation: Situation, papers: readonly TextOf[]): string {
  const texts = papers.map(({ id, title, abstract }) => `${id} ${title.length + abstract.length}`);
  return [whoseOf(situation), ...texts].join(' ');
}

/** Rounded: what was learned is packed, so that a background that wakes foresees nearly the same. */
function sayingOf({ of, judged, seen, tested, warmUp, told }: KeptForesight): string {
  return JSON.stringify([of, judged, seen, tested, warmUp, Array.from(told, (each) => each.toFixed(3))]);
}
