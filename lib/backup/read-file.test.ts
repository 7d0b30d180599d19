import { beforeAll, expect, it } from 'vitest';
import { emptyStores, fileOf, fill } from '../testing/backup';
import { PARTS } from './parts';
import { readFile } from './read-file';

// biome-ignore lint/suspicious/noExplicitAny: a file, to be damaged in any place
let json: any;
beforeAll(async () => {
  const stores = await emptyStores();
  await fill(stores, 2);
  json = JSON.parse(await fileOf(stores));
});
const read = (change: object) => {
  const reading = readFile(JSON.stringify({ ...json, ...change }));
  if (!reading.ok) throw new Error(reading.why);
  return reading.file;
};

it.each([
  ['nothing', '', /no file that Winnow wrote/],
  ['a text', '# Digest', /no file that Winnow wrote/],
  ['a list', '[]', /no file that Winnow wrote/],
  ['another program’s', '{"version":1,"scores":[]}', /no file that Winnow wrote/],
  ['a version that is none', '{"winnow":"1"}', /no file that Winnow wrote/],
  ['a version before the first', '{"winnow":0}', /no file that Winnow wrote/],
  ['a newer one', '{"winnow":2,"scores":{}}', /newer Winnow/],
])('refuses %s, and says why', (_what, text, why) => {
  expect(readFile(text)).toEqual({ ok: false, why: expect.stringMatching(why) });
});

it('knows a file that was cut anywhere', () => {
  const text = JSON.stringify(json);
  for (const share of [0.1, 0.5, 0.99])
    expect(readFile(text.slice(0, text.length * share))).toMatchObject({
      ...{ ok: false, why: expect.stringContaining('not whole') },
    });
});

it('an empty one is one', () => {
  expect(readFile('{"winnow":1}')).toMatchObject({ ok: true, file: { leftOut: 0 } });
});

it('leaves a damaged row out and counts it, and keeps those beside it', () => {
  const broken = [null, 7, 'x', [], {}, { id: 7, key: 7, day: 7 }];
  for (const { name } of PARTS) {
    const { rows, leftOut } = read({ [name]: [...broken, ...json[name]] });
    expect([name, rows.get(name)?.length, leftOut]).toEqual([name, 2, broken.length]);
  }
});

it('leaves out each field’s damage where the row cannot be without it', () => {
  const [score] = json.scores;
  const [day] = json.days;
  const [criteria] = json.criteria;
  const damages: [string, object][] = [
    ...['key', 'id', 'criteriaId', 'scorer', 'comment', 'relevance', 'novelty', 'at', 'read'].map(
      (field) => ['scores', { ...score, [field]: undefined }] as [string, object],
    ),
    ...[0, 11, 4.5, '7'].map((relevance) => ['scores', { ...score, relevance }] as [string, object]),
    ...['!', 'AAAA', 7].map((words) => ['scores', { ...score, read: words }] as [string, object]),
    ['days', { ...day, countedUsd: null }],
    ['days', { ...day, countedUsd: 'much' }],
    ['days', { ...day, countedUsd: -1 }],
    ['days', { ...day, reservedUsd: undefined }],
    ['criteria', { ...criteria, text: 'x'.repeat(20_001) }],
  ];
  for (const [name, row] of damages)
    expect([name, row, read({ [name]: [row] }).leftOut]).toEqual([name, row, 1]);
});

it('counts what it does not know, and what is no list', () => {
  expect(read({ stars: [1, 2, 3] }).leftOut).toBe(3);
  expect(read({ scores: 'many' }).leftOut).toBe(1);
});

it('takes settings one by one, and no address that could not have been typed', () => {
  const of = (settings: unknown) => read({ settings }).singles.get('settings');
  expect(of({ dailyCapUsd: 2, model: '', pageCapUsd: 1e9, nonsense: 1 })).toEqual({ dailyCapUsd: 2 });
  expect(of({ baseUrl: 'http://evil.example/v1' })).toEqual({});
  expect(of({ baseUrl: 'https://models.example.org/v1' })).toEqual({
    baseUrl: 'https://models.example.org/v1',
  });
  expect(of('none')).toBeUndefined();
  expect(read({ settings: 'none', daily: '{"on":7}', digestCut: '7', activeCriteria: 7 }).leftOut).toBe(4);
});

it('gives no yes to a price', () => {
  const approved = { scope: 'all', papers: null };
  const wanted = { scope: 'all', renewed: ['2602.00001'], named: [] };
  const [run] = read({ runs: [{ ...json.runs[0], approved, wanted }] }).rows.get('runs') ?? [];
  expect([run.approved, run.wanted]).toEqual([null, null]);
});
