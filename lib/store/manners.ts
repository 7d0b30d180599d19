import * as v from 'valibot';
import type { Manners, ScoresDb } from './scores-db';
import { Finite, sound } from './sound';

const MannersSchema = v.looseObject({
  ...{ name: v.literal('arxiv'), notBefore: Finite, strikes: Finite, at: Finite },
});
const VisitSchema = v.looseObject({ at: Finite });

/** What is remembered of our dealings with arXiv, so that a background that was killed keeps its manners. */
export interface MannersKeeper {
  read(): Promise<Manners>;
  /** Resolves once it is on disk, or is known not to get there. */
  write(manners: Omit<Manners, 'name' | 'at'>): Promise<void>;
  /** Whether this address was fetched after `since`, in ms since the epoch. */
  visited(url: string, since: number): Promise<boolean>;
  noteVisit(url: string): Promise<void>;
}

/** What the disk does not take holds for as long as the background lives. */
export function createMannersKeeper(db: ScoresDb): MannersKeeper {
  let manners: Manners = { name: 'arxiv', notBefore: 0, strikes: 0, at: 0 };
  const visits = new Map<string, number>();
  return {
    async read() {
      const kept = sound(MannersSchema, await db.get('manners', 'arxiv').catch(() => null));
      if (kept && kept.at > manners.at) manners = kept;
      return manners;
    },
    async write(rest) {
      manners = { ...rest, name: 'arxiv', at: Date.now() };
      await db.put('manners', manners).catch(() => undefined);
    },
    async visited(url, since) {
      const kept = sound(VisitSchema, await db.get('visits', url).catch(() => undefined));
      return Math.max(kept?.at ?? 0, visits.get(url) ?? 0) > since;
    },
    async noteVisit(url) {
      visits.set(url, Date.now());
      await db.put('visits', { url, at: Date.now() }).catch(() => undefined);
    },
  };
}
