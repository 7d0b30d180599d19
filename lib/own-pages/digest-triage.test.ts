import { expect, it, vi } from 'vitest';
import { cutDigest, SEED_CUT } from '../digest/material';
import type { ListedPaper } from '../papers/paper';
import { writeSettings } from '../store/settings-store';
import { changeTriage } from '../store/triage';
import {
  handlers,
  listed,
  materialOf,
  read,
  score,
  services,
  useDigestHandlers,
} from '../testing/digest-handlers';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

useDigestHandlers();

const KINDS = { '2602.00001': 'new', '2602.00002': 'cross', '2602.00003': 'replace' } as const;
const IDS = Object.keys(KINDS);

/** A page with a paper of each kind, all of them above the cut-offs. */
async function readPage(): Promise<void> {
  const papers = Object.entries(KINDS).map(([id, kind]): ListedPaper => listed(id, { kind }));
  await read(papers).subscribed;
  for (const id of IDS) await score(id, 9, 9);
  await vi.waitFor(async () => expect((await handlers.digestSources({})).listings).toHaveLength(1));
}

async function ofPage() {
  const reply = await handlers.digestMaterial({ of: 'listing', id: '2026-02-06 /list/cs.LG/new' });
  if (!reply.ok) throw new Error(reply.why);
  return reply.material;
}

it('has the star and the note at a paper, and neither where there is none', async () => {
  await readPage();
  await changeTriage(services.records, [
    { id: '2602.00001', star: true, note: 'For Noor.\nSoon.' },
    { id: '2602.00002', star: false, note: '  ' },
  ]);
  const [first, ...others] = (await ofPage()).papers;
  expect(first).toMatchObject({ starred: true, note: 'For Noor.\nSoon.' });
  expect(others.flatMap(Object.keys)).not.toEqual(expect.arrayContaining(['starred']));
  expect(others.flatMap(Object.keys)).not.toEqual(expect.arrayContaining(['note']));
});

it('sets aside what is not for the reader, in digests of days, too, and loses nothing', async () => {
  await readPage();
  await changeTriage(services.records, [{ id: '2602.00002', dismissed: true }]);
  for (const material of [await ofPage(), await materialOf('2026-02-06', '2026-02-06')]) {
    expect(material.aside).toEqual({ dismissed: ['2602.00002'], switchedOff: [] });
    const ids = (withAside: boolean) => cutDigest(material, SEED_CUT, withAside).papers.map(({ id }) => id);
    expect(ids(false)).toEqual(['2602.00001', '2602.00003']);
    expect(ids(true)).toEqual(IDS);
    expect(cutDigest(material, SEED_CUT).counts.relevant).toBe(2);
  }
});

it.each([
  [['cross'], ['2602.00002']],
  [
    ['replace', 'new'],
    ['2602.00001', '2602.00003'],
  ],
  [['seen'], ['2602.00001']],
  [[], undefined],
] as const)('of a page, it sets aside what the switches %j leave out there', async (without, wanted) => {
  await readPage();
  await changeTriage(services.records, [{ id: '2602.00001', seen: true }]);
  await writeSettings(services.records, { views: { new: { without: [...without] } } });
  expect((await ofPage()).aside?.switchedOff).toEqual(wanted);
  expect((await materialOf('2026-02-06', '2026-02-06')).aside).toBeUndefined();
});

it('goes by the switches of its own kind of page alone', async () => {
  await readPage();
  await writeSettings(services.records, { views: { recent: { without: ['new', 'cross'] } } });
  expect((await ofPage()).aside).toBeUndefined();
});

it('counts a paper once that is not for the reader and of a kind that is switched off', async () => {
  await readPage();
  await changeTriage(services.records, [{ id: '2602.00003', dismissed: true }]);
  await writeSettings(services.records, { views: { new: { without: ['replace'] } } });
  expect((await ofPage()).aside).toEqual({ dismissed: ['2602.00003'], switchedOff: [] });
});
