import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { testPaper, testPapers } from '../testing/services';
import { readListingRequest } from './listing-request';

const page = { run: '0b8f6a3e-7d2c-4f51-9a64-3c1d5e7f9a02', listing: '/list/cs.LG/new' };
const subscribe = (papers: unknown, paused: unknown = false, rest: object = page) =>
  readListingRequest({ type: 'subscribe', papers, paused, ...rest });

it.each([
  { type: 'look', ids: ['2602.03906', 'hep-th/9901002', 'math.GT/0309136'] },
  { type: 'stop' },
  { type: 'resume' },
  { type: 'rescore' },
  { type: 'scoreAgain', id: 'hep-th/9901002' },
  { type: 'details', id: '2602.03906' },
  { type: 'openOptions' },
  { type: 'view', view: { minRelevance: 3 } },
  { type: 'view', view: DEFAULT_SETTINGS.view },
  { type: 'approve', papers: null },
  { type: 'approve', papers: 300 },
  { type: 'digest' },
  { type: 'digest', shown: [] },
  { type: 'view', view: { sort: 'axis:深さ' as const } },
  { type: 'digest', shown: ['2602.03906', 'hep-th/9901002'] },
  { type: 'digest', order: ['2602.03906', 'hep-th/9901002'] },
  { type: 'subscribe', papers: testPapers(3), paused: true, ...page },
])('takes $type', (request) => {
  expect(readListingRequest(request)).toEqual(request);
});

it.each([
  null,
  'stop',
  {},
  { type: 'saveSettings', settings: {} },
  { type: 'look', ids: 'all' },
  { type: 'scoreAgain', id: 'all' },
  { type: 'details' },
  { type: 'look', ids: ['2602.03906v2'] },
  { type: 'look', ids: ['../../etc'] },
  { type: 'view', view: { minRelevance: 11 } },
  { type: 'view', view: { minNovelty: 1.5 } },
  { type: 'view', view: { sort: 'price' } },
  { type: 'view', view: { sort: 'axis:' } },
  { type: 'view', view: { sort: `axis:${'a'.repeat(31)}` } },
  { type: 'view' },
  { type: 'approve' },
  { type: 'approve', papers: 0 },
  { type: 'approve', papers: 1e9 },
  { type: 'digest', shown: null },
  { type: 'digest', shown: '2602.03906' },
  { type: 'digest', shown: ['2602.03906', '<script>'] },
  { type: 'digest', order: ['2602.03906', '<script>'] },
  { type: 'digest', order: Array(2501).fill('2602.03906') },
  { type: 'digest', shown: Array(2501).fill('2602.03906') },
])('refuses %j', (message) => {
  expect(readListingRequest(message)).toBeNull();
});

it('passes nothing on that it does not know', () => {
  expect(readListingRequest({ type: 'view', view: { dailyCapUsd: 1000 } })).toEqual({
    type: 'view',
    view: {},
  });
  expect(readListingRequest({ type: 'rescore', model: 'dear' })).toEqual({ type: 'rescore' });
  expect(subscribe([{ ...testPaper(1), scored: true }])).toEqual({
    type: 'subscribe',
    papers: [testPaper(1)],
    paused: false,
    ...page,
  });
});

it.each(['/list/cs.LG/new', "/a/o'hara_j_1", '/search/cs,math+1x2y', '/catchup/math/2026-02-06'])(
  'knows the page %s by its address',
  (path) => {
    const named = { path, category: '', title: 'Some page' };
    expect(subscribe([testPaper(1)], false, { ...page, page: named })).toMatchObject({ page: named });
  },
);

it('refuses papers that are none', () => {
  expect(subscribe([{ ...testPaper(1), id: 'javascript:alert(1)' }])).toBeNull();
  expect(subscribe([{ ...testPaper(1), abstract: 7 }])).toBeNull();
  for (const version of [1.5, 0, -1, 201, 9999, Number.MAX_SAFE_INTEGER])
    expect(subscribe([testPaper(1, { version })])).toBeNull();
  for (const version of [null, 1, 61]) expect(subscribe([testPaper(1, { version })])).not.toBeNull();
  expect(subscribe([testPaper(1)], 'yes')).toBeNull();
  expect(subscribe([testPaper(1)], false, { ...page, run: 'mine' })).toBeNull();
  expect(subscribe([testPaper(1)], false, { run: page.run })).toBeNull();
  expect(subscribe({ length: 1, 0: testPaper(1) })).toBeNull();
});

it('takes no more papers than a listing can show, and cuts long texts', () => {
  expect(subscribe(Array(2500).fill(testPaper(1)))).not.toBeNull();
  expect(subscribe(Array(2501).fill(testPaper(1)))).toBeNull();
  const long = {
    title: 't'.repeat(9999),
    abstract: 'a'.repeat(99_999),
    authors: Array(999).fill('n'.repeat(999)),
  };
  const request = subscribe([testPaper(1, long)]);
  const [paper] = request?.type === 'subscribe' ? request.papers : [];
  expect([
    paper?.title.length,
    paper?.abstract.length,
    paper?.authors.length,
    paper?.authors[0]?.length,
  ]).toEqual([1000, 6000, 200, 200]);
});
