import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDigest } from '../digest/read/read-digest';
import { sameTitle } from '../papers/same-title';
import type { FollowedScore } from '../store/followed-rows';
import { failedMark, keywordMark, scoredMark, waitingMark } from '../testing/marks';
import { SHARED_HERE, SHARED_MISSING, sharedDigests, sharedFile } from '../testing/shared-digests';
import { createBoard } from './board';
import { bindFollowed, countFollowed, type Followed, NOTHING_FOLLOWED, withFollowed } from './followed';
import type { FollowedWord, Mark } from './mark';
import { countRows, type Row } from './row';

if (!SHARED_HERE) process.stdout.write(`${SHARED_MISSING}\n`);

const PAPER = { id: '2602.00001', title: 'Sparse $\\alpha$-Attention' };
const score = (source: string, rest: Partial<FollowedScore> = {}): FollowedScore => ({
  ...{ key: `${source} ${PAPER.id}`, source, id: PAPER.id, title: 'Sparse α-attention' },
  ...{ relevance: 9, novelty: 6, comment: `By ${source}.`, model: 'gpt', day: '2026-02-06', at: 1, ...rest },
});
const source = (id: string, place: 'beside' | 'instead' = 'beside') => ({ id, name: `Lab ${id}`, place });
const kept = (...scores: FollowedScore[]) => new Map([[PAPER.id, scores]]);
const word = (name: string, rest: Partial<FollowedWord> = {}): FollowedWord => ({
  ...{ name, relevance: 8, novelty: 5, comment: 'A reason.', model: '', day: '' },
  ...rest,
});
const said = (id: string, words: FollowedWord[], instead = false): Followed => ({
  words: new Map([[id, words]]),
  instead: new Set(instead ? [id] : []),
});

it('has each source say its word in the order in which they were followed, those in place of own scores first', () => {
  const all = kept(score('c'), score('b'), score('a'));
  const names = (...sources: ReturnType<typeof source>[]) =>
    bindFollowed(sources, all, [PAPER])
      .words.get(PAPER.id)
      ?.map(({ name }) => name);
  expect(names(source('a'), source('b'))).toEqual(['Lab a', 'Lab b']);
  expect(names(source('a'), source('b'), source('c', 'instead'))).toEqual(['Lab c', 'Lab a', 'Lab b']);
  expect(bindFollowed([source('a', 'instead')], all, [PAPER]).instead).toEqual(new Set([PAPER.id]));
  expect(bindFollowed([source('b')], all, [PAPER]).instead).toEqual(new Set());
});

it('hears nothing of another paper, of another title, nor of a source that is followed no more', () => {
  const none = (scores: FollowedScore[], id = 'a') =>
    bindFollowed([source(id, 'instead')], kept(...scores), [PAPER]);
  expect(none([score('a', { title: 'Dense Attention' })])).toEqual(NOTHING_FOLLOWED);
  expect(none([score('a', { title: '' })])).toEqual(NOTHING_FOLLOWED);
  expect(none([score('a')], 'b')).toEqual(NOTHING_FOLLOWED);
  expect(bindFollowed([source('a')], kept(score('a')), [{ ...PAPER, id: '2602.00002' }])).toEqual(
    NOTHING_FOLLOWED,
  );
});

it.runIf(SHARED_HERE)('knows the papers of others’ digests by their titles, and none for another', () => {
  const titles = sharedDigests().flatMap((name) => {
    const reading = readDigest(sharedFile(`digests/${name}`));
    return reading.ok ? reading.digest.papers.map(({ title }) => title) : [];
  });
  const different = [...new Set(titles)];
  expect(different.length).toBeGreaterThan(200);
  for (const [i, title] of different.entries()) {
    expect(sameTitle(title, ` ${title.toUpperCase().replaceAll(': ', ' - ')}`), title).toBe(true);
    expect(sameTitle(title, different[i + 1] ?? ''), title).toBe(false);
  }
});

it.each<[string, Mark]>([
  ['no score', keywordMark('a')],
  ['one to come', waitingMark('a')],
  ['none to be had', failedMark('a')],
  ['an earlier one', scoredMark('a', { stale: 'criteria' })],
])('is told in place of %s, which is told with it', (_, own) => {
  const words = [word('Lab'), word('Blog')];
  expect(withFollowed(own, said('a', words))).toEqual({
    ...{ id: 'a', state: 'scored', relevance: 8, novelty: 5, comment: 'A reason.', model: 'Lab' },
    ...{ stale: 'followed', flagged: false, second: false, followed: words, own },
  });
});

it('is told beside a score of today, or in its place where the reader wants that', () => {
  const own = scoredMark('a', { relevance: 3 });
  expect(withFollowed(own, said('a', [word('Lab')]))).toEqual({ ...own, followed: [word('Lab')] });
  expect(withFollowed(own, said('a', [word('Lab')], true))).toMatchObject({
    relevance: 8,
    stale: 'followed',
    own,
  });
  expect(withFollowed(own, said('b', [word('Lab')], true))).toBe(own);
});

const anyRow = fc.oneof(
  fc.constantFrom<Row>(
    { place: 'scored', mark: scoredMark('x') },
    { place: 'scored', mark: scoredMark('x'), remembered: true, second: 'owed' },
    { place: 'stale', mark: scoredMark('x', { stale: 'imported' }) },
    { place: 'owed', mark: scoredMark('x', { stale: 'model' }) },
    { place: 'owed', mark: waitingMark('x') },
    { place: 'failed', mark: failedMark('x') },
  ),
  fc
    .constantFrom('no key', 'later', 'title', 'followed', 'no abstract' as const)
    .map((note): Row => ({ place: 'unasked', mark: keywordMark('x', { note }) })),
);

it('changes no row and no count of the run, whatever is followed', () => {
  const anyPaper = fc.tuple(anyRow, fc.constantFrom(null, 'Lab', 'Blog'), fc.boolean());
  fc.assert(
    fc.property(fc.array(anyPaper, { maxLength: 40 }), (all) => {
      let told: Mark[] = [];
      const publisher = {
        mark: () => undefined,
        marks(marks: Mark[]) {
          told = marks;
        },
      };
      const board = createBoard({
        ...publisher,
        soon: () => undefined,
        now: async () => undefined,
        end: () => undefined,
      });
      const rows = all.map(([row], i): Row => ({ ...row, mark: { ...row.mark, id: `${i}` } }));
      const words = new Map(all.flatMap(([, name], i) => (name ? [[`${i}`, [word(name)]] as const] : [])));
      const instead = new Set(all.flatMap(([, name, is], i) => (name && is ? [`${i}`] : [])));
      board.follow({ words, instead });
      board.fill(rows.map((row) => [row.mark.id, row]));
      expect(board.marks()).toEqual(rows.map(({ mark }) => mark));
      expect(board.counts()).toEqual(countRows(rows));
      const { total, scored, stale, failed, owed, unasked } = board.counts();
      expect(scored + stale + failed + owed + unasked).toBe(total);
      const theirs = told.filter((mark) => mark.own);
      expect(told).toEqual(board.shown());
      expect(countFollowed(told)).toEqual(board.followed());
      expect(board.followed().reduce((sum, { papers }) => sum + papers, 0)).toBe(theirs.length);
      board.follow(NOTHING_FOLLOWED);
      expect(board.shown()).toEqual(board.marks());
    }),
    { numRuns: 50 },
  );
});
