import { beforeEach, expect, vi } from 'vitest';
import { DigestApp } from '../../entrypoints/digest/digest-app';
import type { DigestSources, MaterialReply } from '../digest/contract';
import { SEED_CUT } from '../digest/material';
import type { SpendRecord } from '../digest/record';
import { emptyDay } from '../ledger/day';
import { emptyRun } from '../ledger/run-record';
import { aDigest, aPaper } from './digests';
import { link, press, show } from './dom';
import { request } from './request';

/** The digest page before a background that answers from a table. */

const papers = [
  aPaper({ id: '2602.00001', title: 'Eight and seven', relevance: 8, novelty: 7 }),
  aPaper({ id: '2602.00002', title: 'The best', relevance: 10, novelty: 9 }),
  aPaper({ id: '2602.00003', title: 'Low', relevance: 3, novelty: 9 }),
];
const { papers: _, counts, ...head } = aDigest();

export { counts, head };
export const material = { ok: true, material: { ...head, papers, counts } } satisfies MaterialReply;
const record: SpendRecord = {
  today: '2026-02-06',
  days: [
    { ...emptyDay('2026-02-05'), usd: 0.25, promptTokens: 1000 },
    { ...emptyDay('2026-02-06'), usd: 0.5, promptTokens: 2000 },
  ],
  runs: [
    {
      ...emptyRun('r', '2026-02-06', 1),
      listing: '/list/cs.LG/new',
      total: 63,
      scored: 55,
      scorer: 'host model low',
    },
  ],
};
export const listing = {
  id: '2026-02-06 /list/cs.LG/new',
  title: 'cs.LG',
  day: '2026-02-06',
  papers: 3,
  at: 5,
};

/** What the page is offered, and what it is answered by the name of its request: of the test that is running. */
export let sources: DigestSources;
export let answers: Record<string, unknown>;

/** Sets both up before each test of a file. */
export function useDigestPage(): void {
  beforeEach(() => {
    location.hash = '';
    sources = {
      listings: [listing],
      imports: [],
      days: ['2026-02-06', '2026-02-05'],
      categories: ['cs.CL', 'cs.LG'],
      waiting: null,
      cut: { ...SEED_CUT, withPrompt: true },
    };
    answers = {
      ...{ digestSources: sources, digestMaterial: material, spendRecord: record },
      digestTrend: [
        { day: '2026-02-05', scores: [[9, 9]] },
        {
          day: '2026-02-06',
          scores: [
            [9, 9],
            [10, 8],
            [3, 3],
          ],
        },
      ],
    };
    request.mockReset();
    request.mockImplementation(async (name: string) => answers[name]);
  });
}

export const titles = () => [...document.querySelectorAll('article h3')].map((each) => each.textContent);
export const visit = async (face: 'Record' | 'Digest') => {
  const record = 'Record of days and costs';
  await press(link(face === 'Record' ? record : face));
  await vi.waitFor(() => link(face === 'Record' ? 'Digest' : record));
};
export const open = async () => {
  await show(<DigestApp />);
  await vi.waitFor(() => expect(request).toHaveBeenCalledWith('digestTrend', expect.anything()));
};
