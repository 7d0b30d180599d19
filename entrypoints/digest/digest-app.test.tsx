// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { type DigestSources, type Imported, type MaterialReply, NO_SOURCES } from '../../lib/digest/contract';
import { type Cut, SEED_CUT } from '../../lib/digest/material';
import type { SpendRecord } from '../../lib/digest/record';
import { emptyDay } from '../../lib/ledger/day';
import { emptyRun } from '../../lib/ledger/run-record';
import { aDigest, aPaper } from '../../lib/testing/digests';
import { button, choose, labelled, link, pageText, press, show, statusText } from '../../lib/testing/dom';
import { DigestApp } from './digest-app';

const mocks = vi.hoisted(() => ({ request: vi.fn() }));
vi.mock('../../lib/platform/request', () => ({ request: mocks.request }));

const papers = [
  aPaper({ id: '2602.00001', title: 'Eight and seven', relevance: 8, novelty: 7 }),
  aPaper({ id: '2602.00002', title: 'The best', relevance: 10, novelty: 9 }),
  aPaper({ id: '2602.00003', title: 'Low', relevance: 3, novelty: 9 }),
];
const { papers: _, counts, ...head } = aDigest();
const material = { ok: true, material: { ...head, papers, counts } } satisfies MaterialReply;
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
const listing = { id: '2026-02-06 /list/cs.LG/new', title: 'cs.LG', day: '2026-02-06', papers: 3, at: 5 };
let sources: DigestSources;
let answers: Record<string, unknown>;

beforeEach(() => {
  location.hash = '';
  sources = {
    listings: [listing],
    imports: [],
    days: ['2026-02-06', '2026-02-05'],
    categories: ['cs.CL', 'cs.LG'],
    waiting: null,
    cut: SEED_CUT,
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
  mocks.request.mockReset();
  mocks.request.mockImplementation(async (name: string) => answers[name]);
});

const titles = () => [...document.querySelectorAll('article h3')].map((each) => each.textContent);
const visit = async (face: 'Record' | 'Digest') => {
  await press(link(face));
  await vi.waitFor(() => link(face === 'Record' ? 'Digest' : 'Record'));
};
const open = async () => {
  await show(<DigestApp />);
  await vi.waitFor(() => expect(mocks.request).toHaveBeenCalledWith('digestTrend', expect.anything()));
};

it('shows the listing read last: best first, cut as the seed was, contents that lead to papers', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toEqual(['The best', 'Eight and seven']));
  expect(mocks.request).toHaveBeenCalledWith('digestMaterial', { of: 'listing', id: listing.id });
  const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '');
  expect(links).toEqual(['#paper-2602.00002', '#paper-2602.00001']);
  for (const link of links) expect(document.getElementById(link.slice(1))?.localName).toBe('article');
  expect(pageText()).toContain('Total relevant papers2');
  expect(pageText()).toContain('146,626');
});

it('shows the day where the listing read last is one of the daily run’s', async () => {
  sources.listings.unshift({ ...listing, id: '2026-02-06 /rss/cs.CL', title: 'cs.CL, daily run', at: 9 });
  await open();
  await vi.waitFor(() =>
    expect(mocks.request).toHaveBeenCalledWith('digestMaterial', {
      ...{ of: 'days', from: '2026-02-06', to: '2026-02-06', categories: [] },
    }),
  );
});

it('begins with what the number on the toolbar icon tells of', async () => {
  sources.waiting = { from: '2026-02-04', to: '2026-02-06' };
  await open();
  await vi.waitFor(() =>
    expect(mocks.request).toHaveBeenCalledWith('digestMaterial', {
      ...{ of: 'days', from: '2026-02-04', to: '2026-02-06', categories: [] },
    }),
  );
});

it('says why there is no cost, where it was paid together with that of others', async () => {
  const why = 'Tokens and cost are not shown';
  answers.digestMaterial = { ...material, material: { ...material.material, tokens: null, cost: null } };
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  expect(pageText()).not.toContain(why);
  answers.digestMaterial = { ...(answers.digestMaterial as object), paidTogether: true };
  await open();
  await vi.waitFor(() => expect(pageText()).toContain(why));
});

it('says that nothing reaches the cut-offs of what has a score, and how many have none', async () => {
  const low = [aPaper({ relevance: 3, novelty: 3 })];
  const none = { ...counts, rows: 5, scanned: 5, scored: 1, failed: 1, unscored: 3 };
  answers.digestMaterial = { ok: true, material: { ...head, papers: low, counts: none } };
  await open();
  const words = 'No scored paper reaches both cut-offs. The highest relevance is 3. 4 papers have no score.';
  await vi.waitFor(() => expect(pageText()).toContain(words));
  const all = { ...none, rows: 1, scanned: 1, failed: 0, unscored: 0 };
  answers.digestMaterial = { ok: true, material: { ...head, papers: low, counts: all } };
  await open();
  await vi.waitFor(() =>
    expect(pageText()).toContain('No paper reaches both cut-offs. The highest relevance is 3.'),
  );
});

it('cuts anew without asking, and begins where the reader cut last', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  const asked = () => mocks.request.mock.calls.filter(([name]) => name === 'digestMaterial').length;
  const before = asked();
  await choose('Minimum relevance', '3');
  expect(titles()).toEqual(['The best', 'Eight and seven', 'Low']);
  await choose('Order', 'relevance');
  expect(asked()).toBe(before);
  const cut: Cut = { minRelevance: 3, minNovelty: 7, order: 'relevance', withPrompt: true };
  expect(mocks.request).toHaveBeenLastCalledWith('keepDigestCut', { cut });
  sources.cut = cut;
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(3));
});

it('asks for the days and categories that are chosen', async () => {
  await open();
  await vi.waitFor(() => labelled('Digest of'));
  await choose('Digest of', 'days');
  await choose('From', '2026-02-05');
  await press(labelled('cs.LG'));
  await vi.waitFor(() =>
    expect(mocks.request).toHaveBeenLastCalledWith('digestMaterial', {
      ...{ of: 'days', from: '2026-02-05', to: '2026-02-06', categories: ['cs.LG'] },
    }),
  );
});

it('has a button for each format, which saves a file named for the day', async () => {
  const made: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
      revokeObjectURL: () => undefined,
    }),
  );
  await open();
  await vi.waitFor(() => button('Markdown'));
  for (const name of ['Markdown', 'HTML', 'JSON', 'CSV', 'BibTeX', 'RIS', 'Atom']) {
    await press(button(name));
    expect(statusText()).toMatch(/^Saved as winnow-digest-2026-02-06\.\w+\.$/);
  }
  expect(await made[0]?.text()).toContain('# Personalized Daily ArXiv Papers 2026-02-06');
});

it('copies, and says so where the browser does not let it', async () => {
  const writeText = vi.fn(async (_text: string) => undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  await open();
  await vi.waitFor(() => button('Copy'));
  await press(button('Copy'));
  await vi.waitFor(() => expect(statusText()).toBe('Copied as Markdown.'));
  expect(writeText.mock.calls[0]?.[0]).toContain('## 1. [The best]');
  writeText.mockRejectedValueOnce(new Error('no'));
  await press(button('Copy'));
  await vi.waitFor(() => expect(statusText()).toContain('did not let Winnow copy'));
});

const drop = (text: string) => dropFiles([new File([text], 'digest.md')]);

async function dropFiles(files: File[]) {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files } });
  document.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
}

it('reads a dropped file in, names what was left out, and offers its criteria', async () => {
  await open();
  const imported: Imported = {
    ...{ ok: true, id: 'x', papers: 63, hasPrompt: true, criteria: 'Foundations' },
    leftOut: [{ entry: 'Two', why: 'it has no arXiv id' }],
  };
  answers.importDigest = imported;
  answers.useDigestPrompt = { ok: true };
  answers.digestSources = { ...sources, imports: [{ ...listing, id: 'x', title: 'digest.md' }] };
  await drop('# text');
  await vi.waitFor(() =>
    expect(pageText()).toContain('63 scores are on arXiv now, for your criteria “Foundations”.'),
  );
  expect(pageText()).toContain('1 left out: Two (it has no arXiv id).');
  expect(mocks.request).toHaveBeenCalledWith('importDigest', { name: 'digest.md', text: '# text' });
  expect(mocks.request).toHaveBeenCalledWith('digestMaterial', { of: 'import', id: 'x' });
  await press(button('Use its criteria'));
  await vi.waitFor(() => expect(pageText()).toContain('yours now'));
});

it('says what is wrong with a file, and keeps what it showed', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  answers.importDigest = { ok: false, why: 'This file is empty.' };
  await drop('');
  await vi.waitFor(() => expect(pageText()).toContain('digest.md: This file is empty.'));
  expect(titles()).toHaveLength(2);
});

it('does not save a digest of a day on which scoring failed', async () => {
  const none = { ...counts, scored: 0, failed: 6, unscored: 0 };
  answers.digestMaterial = { ok: true, material: { ...head, papers: [], counts: none } };
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('None of these papers has a score yet'));
  expect(pageText()).toContain('not known; no paper was scored');
  expect(button('Markdown').closest('fieldset')?.disabled).toBe(true);
});

it('says what to do where there is nothing yet, and that the background gives no answer', async () => {
  answers.digestSources = NO_SOURCES;
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('Open a listing on arXiv, or import a digest.'));
  mocks.request.mockRejectedValue(new Error('gone'));
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('Winnow did not answer.'));
  expect(pageText()).not.toContain('There is nothing');
  answers.digestSources = sources;
  mocks.request.mockImplementation(async (name: string) => {
    if (name === 'digestMaterial') throw new Error('gone');
    return answers[name];
  });
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('Winnow did not answer.'));
});

it('charts the weeks before, and shows the record with its sums', async () => {
  await open();
  const chart = (name: RegExp) =>
    [...document.querySelectorAll('svg[role="img"]')].some((svg) =>
      name.test(svg.getAttribute('aria-label') ?? ''),
    );
  await vi.waitFor(() => expect(chart(/^Relevant papers a day.*most on 2026-02-06: 2 papers/)).toBe(true));
  expect(chart(/^Cost a day.*most on 2026-02-06: \$0\.50/)).toBe(true);
  expect(chart(/^3 papers by relevance and novelty, 2 at or above/)).toBe(true);
  await visit('Record');
  expect(pageText()).toContain('Today2,000 tokens · $0.50');
  expect(pageText()).toContain('This month3,000 tokens · $0.75');
  expect(chart(/^55 papers scored on 1 of 182 days/)).toBe(true);
  expect(pageText()).toContain('/list/cs.LG/new');
  await press(button('Save days (CSV)'));
  expect(statusText()).toMatch(/^Saved as winnow-record-\S+-days\.csv\.$/);
  await visit('Digest');
  expect(titles()).toHaveLength(2);
});

it('shows nothing of a digest that was removed', async () => {
  const imported = { ...sources, listings: [], imports: [{ ...listing, id: 'x', title: 'digest.md' }] };
  answers.digestSources = imported;
  answers.forgetDigest = { ok: true };
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  await press(button('Remove this digest'));
  answers.digestSources = { ...imported, imports: [] };
  await press(button('Remove'));
  await vi.waitFor(() => expect(pageText()).toContain('There is nothing to make a digest of yet.'));
  expect(titles()).toEqual([]);
  expect(pageText()).toContain('The digest is removed, and its scores with it.');
  await vi.waitFor(() => expect(document.activeElement).toBe(labelled('Import a digest')));
});

it('unfolds the criteria on paper, and folds them again', async () => {
  answers.digestMaterial = {
    ...material,
    material: { ...material.material, prompt: { system: '', user: 'Wanted: sparsity' } },
  };
  await open();
  const folded = () => document.querySelector<HTMLDetailsElement>('details.prompt')?.open;
  await vi.waitFor(() => expect(folded()).toBe(false));
  dispatchEvent(new Event('beforeprint'));
  expect(folded()).toBe(true);
  dispatchEvent(new Event('afterprint'));
  expect(folded()).toBe(false);
});

it('keeps first and last day in order', async () => {
  await open();
  await vi.waitFor(() => labelled('Digest of'));
  await choose('Digest of', 'days');
  await choose('To', '2026-02-05');
  const days = { of: 'days', from: '2026-02-05', to: '2026-02-05', categories: [] };
  await vi.waitFor(() => expect(mocks.request).toHaveBeenLastCalledWith('digestMaterial', days));
});

it('keeps the focus on the way from one face to the other', async () => {
  await open();
  link('Record').focus();
  await visit('Record');
  expect(document.activeElement).toBe(link('Digest'));
  await vi.waitFor(() => expect(document.title).toBe('Winnow record'));
  await visit('Digest');
  expect(document.activeElement).toBe(link('Record'));
});

it('shows what became of a file that was dropped on the record', async () => {
  await open();
  await visit('Record');
  answers.importDigest = { ok: false, why: 'This file is empty.' };
  await drop('');
  await vi.waitFor(() => expect(pageText()).toContain('digest.md: This file is empty.'));
});

it('reads every file that is dropped, and says which could not be read', async () => {
  await open();
  answers.importDigest = {
    ...{ ok: true, id: 'x', papers: 2, hasPrompt: false, criteria: 'Foundations', leftOut: [] },
  };
  const folder = new File([], 'papers');
  folder.text = () => Promise.reject(new DOMException('A folder.', 'NotReadableError'));
  await dropFiles([folder, new File(['# one'], 'one.md')]);
  await vi.waitFor(() => expect(pageText()).toContain('2 scores are on arXiv now'));
  expect(pageText()).toContain('papers: It could not be read.');
  expect(mocks.request).toHaveBeenCalledWith('digestMaterial', { of: 'import', id: 'x' });
});

it('tells those who do not see it how many papers are left, and once more what was saved once more', async () => {
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  await choose('Minimum relevance', '3');
  const live = () => [...document.querySelectorAll('[aria-live]')].map((each) => each.textContent);
  expect(live()).toContain('3 papers at or above the cut-offs.');
  await press(button('CSV'));
  const once = statusText();
  expect(once).toContain('Saved as');
  await press(button('CSV'));
  expect(statusText()).not.toBe(once);
  expect(statusText().trim()).toBe(once);
  await choose('Minimum relevance', '4');
  expect(statusText()).toBe('');
});

it('shows a digest whose date is no day of the calendar', async () => {
  answers.digestMaterial = { ...material, material: { ...material.material, date: '2026-99-99' } };
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(2));
  await vi.waitFor(() => expect(pageText()).toContain('2026-99-99'));
});
