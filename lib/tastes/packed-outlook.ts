import type { Company } from '../ranking/keyword/company';
import { BUCKETS } from '../ranking/term-counts';
import type { KeptForesight, KeptOutlook, KeptPast, Lesson } from '../store/learned-rows';
import type { Foreseen } from './foresight';

/** What is looked back on of a lesson. */
export type PastLesson = Pick<Lesson, 'foreseen' | 'relevance' | 'at'>;

type PackedCompany = Pick<KeptOutlook, 'ranks' | 'said' | 'buckets' | 'holders' | 'sums'>;

/** Only buckets that any paper holds: sixty thousand or so of two thousand papers. */
export function packCompany({ ranks, said, ...dense }: Company): PackedCompany {
  const buckets = new Uint32Array(dense.holders.reduce((known, held) => known + Number(held > 0), 0));
  let known = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1)
    if ((dense.holders[bucket] ?? 0) > 0) buckets[known++] = bucket;
  return {
    ...{ ranks: [ranks.mean, ranks.deviation], said: [said.mean, said.deviation], buckets },
    holders: Uint16Array.from(buckets, (bucket) => dense.holders[bucket] ?? 0),
    sums: Float32Array.from(buckets, (bucket) => dense.sums[bucket] ?? 0),
  };
}

export function unpackCompany({ members, ranks, said, buckets, ...packed }: KeptOutlook): Company {
  const holders = new Float32Array(BUCKETS);
  const sums = new Float32Array(BUCKETS);
  for (let i = 0; i < buckets.length; i += 1) {
    const bucket = buckets[i] ?? 0;
    holders[bucket] = packed.holders[i] ?? 0;
    sums[bucket] = packed.sums[i] ?? 0;
  }
  return {
    ...{ papers: members.length, holders, sums },
    ranks: { mean: ranks[0], deviation: ranks[1] },
    said: { mean: said[0], deviation: said[1] },
  };
}

/** Numbers of a lesson, where no relevance is 0, and of a paper that was foreseen. */
const EACH = 7;

export function packPast(lessons: readonly PastLesson[]): Float64Array {
  return Float64Array.from(
    lessons.flatMap(({ foreseen, relevance, at }) => {
      if (!foreseen) return [];
      const { margin, lean, probability, chance, buy } = foreseen;
      return [margin, lean, probability, chance, Number(buy), relevance ?? 0, at];
    }),
  );
}

export function unpackPast({ told }: Pick<KeptPast, 'told'>): PastLesson[] {
  return Array.from({ length: Math.floor(told.length / EACH) }, (_, i) => {
    const [margin = 0, lean = 0, probability = 0, chance = 1, buy = 1, relevance = 0, at = 0] = told.subarray(
      i * EACH,
      (i + 1) * EACH,
    );
    return {
      foreseen: { margin, lean, probability, chance, buy: buy === 1 },
      relevance: relevance || null,
      at,
    };
  });
}

export function packForeseen(papers: readonly Foreseen[]): Pick<KeptForesight, 'ids' | 'told'> {
  const numbers = papers.flatMap(({ margin, lean, probability, chance, buy, rank, isClose }) => {
    return [margin, lean, probability, chance, Number(buy), rank, Number(isClose)];
  });
  return { ids: papers.map(({ id }) => id), told: Float64Array.from(numbers) };
}

export function unpackForeseen({ ids, told }: Pick<KeptForesight, 'ids' | 'told'>): Foreseen[] {
  return ids.map((id, i) => {
    const numbers = told.subarray(i * EACH, (i + 1) * EACH);
    const [margin = 0, lean = 0, probability = 0, chance = 1, buy = 1, rank = 0, isClose = 0] = numbers;
    return { id, margin, lean, probability, chance, buy: buy === 1, rank, isClose: isClose === 1 };
  });
}
