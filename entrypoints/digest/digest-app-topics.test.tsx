// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { answers, head, listing, open, sources, titles, useDigestPage } from '../../lib/testing/digest-page';
import { aPaper } from '../../lib/testing/digests';
import { button, choose, labelled, pageText, press, statusText } from '../../lib/testing/dom';
import { request } from '../../lib/testing/request';

vi.mock('../../lib/platform/request', () => import('../../lib/testing/request'));
useDigestPage();

const { counts: _, ...rest } = { ...head, counts: null };
const counts = { rows: 50, scanned: 30, scored: null, remembered: null, failed: null, unscored: null };
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((each) => each.textContent);

const CRITERIA = { system: '', user: '1. Model architecture\n- routers\n\n2. Serving\n- caches' };
const own = [
  aPaper({ id: '2602.00001', title: 'Caches', comment: 'Serving: a cache.', relevance: 10 }),
  aPaper({ id: '2602.00002', title: 'Routers', comment: 'Model architecture: routing.' }),
  aPaper({ id: '2602.00003', title: 'Neither', comment: 'A nice one.' }),
];

it('groups by topic when the reader says so: contents, papers and what is saved; and keeps that', async () => {
  const saved: Blob[] = [];
  const createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined }));
  answers.digestMaterial = { ok: true, material: { ...rest, counts, papers: own, prompt: CRITERIA } };
  await open();
  await vi.waitFor(() => expect(titles()).toEqual(['Caches', 'Routers', 'Neither']));
  await press(labelled('Group by topic'));
  expect(texts('section.topic h2')).toEqual(['Model architecture', 'Serving', 'Other papers']);
  expect(texts('nav h3')).toEqual(['Model architecture (1)', 'Serving (1)', 'Other papers (1)']);
  expect(titles()).toEqual(['Routers', 'Caches', 'Neither']);
  const jumps = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '');
  expect(jumps.map((jump) => document.getElementById(jump.slice(1))?.localName)).toEqual([
    ...['h2', 'article', 'h2', 'article', 'h2', 'article'],
  ]);
  expect(request).toHaveBeenLastCalledWith('keepDigestCut', { cut: { ...sources.cut, byTopic: true } });
  await press(button('Markdown'));
  expect(statusText()).toContain('Saved as');
  expect(await saved[0]?.text()).toContain('## Serving (1) <a id="topic2"></a>');
});

it('says that no reason names a topic', async () => {
  answers.digestMaterial = {
    ok: true,
    material: { ...rest, counts, papers: own.map((paper) => ({ ...paper, comment: 'Nice.' })), prompt: null },
  };
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(3));
  await press(labelled('Group by topic'));
  expect(pageText()).toContain('The reasons of these papers name no topic');
  expect(titles()).toHaveLength(3);
});

/** Sixteen papers, of which one reaches the reader's own cut-offs. */
const others = Array.from({ length: 16 }, (_each, i) =>
  aPaper({
    ...{
      id: `2602.${10_001 + i}`,
      title: `Paper ${i + 1}`,
      relevance: i === 0 ? 9 : 5,
      novelty: i === 0 ? 9 : 4,
    },
    ...{ topics: [i % 2 ? 'Serving' : 'Routing', 'Sparsity'], topicMatch: 'It is close.', origin: '' },
    axes: { PROXIMITY: 8, EVIDENCE: 7, LOAD: 5, READ_SCORE: 22.5 },
  }),
);

async function openImport(topics?: string[]) {
  sources.listings = [];
  sources.imports = [{ ...listing, id: 'x', title: 'theirs.md' }];
  const material = { ...rest, counts, papers: others, tokens: null, cost: null, model: 'local agent CLI' };
  answers.digestMaterial = { ok: true, material: { ...material, ...(topics ? { topics } : {}) } };
  await open();
  await vi.waitFor(() => expect(titles()).toHaveLength(16));
}

it('shows all of a digest that was read in, by its topics, with its other numbers', async () => {
  await openImport(['Routing', 'Serving']);
  expect(pageText()).toContain('Total relevant papers16');
  expect(pageText()).toContain('Scored by local agent CLI.');
  expect(texts('section.topic h2')).toEqual(['Routing', 'Serving']);
  expect(texts('article .topics')[0]).toBe('Topics: Routing · Sparsity');
  expect(texts('article .topic-match')[0]).toBe('It is close.');
  expect(texts('article .meta')[0]).toContain('Proximity 8 · Evidence 7 · Load 5 · Read score 22.5');
});

it('cuts it where the reader says, and leaves the reader’s own cut as it was', async () => {
  await openImport();
  await choose('Minimum relevance', '6');
  expect(titles()).toEqual(['Paper 1']);
  expect(request.mock.calls.map(([name]) => name)).not.toContain('keepDigestCut');
  await choose('Order', 'relevance');
  expect(request).toHaveBeenLastCalledWith('keepDigestCut', { cut: { ...sources.cut, order: 'relevance' } });
  expect(titles()).toEqual(['Paper 1']);
});
