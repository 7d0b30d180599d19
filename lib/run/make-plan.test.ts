import { describe, expect, it } from 'vitest';
import type { Criteria } from '../criteria/criteria';
import { criteriaHash } from '../criteria/criteria-hash';
import { instructions } from '../criteria/prompt';
import { STARTER_CRITERIA } from '../criteria/starter';
import { samePlan, scopeOf, scoreKey } from '../queue/plan';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { makePlan } from './make-plan';

const make = (settings: Partial<typeof DEFAULT_SETTINGS> = {}, text = STARTER_CRITERIA.text, hasKey = true) =>
  makePlan({ ...DEFAULT_SETTINGS, ...settings }, { ...STARTER_CRITERIA, text }, hasKey);

it.each([
  ['a key', {}, 'x', true, true],
  ['no key', {}, 'x', false, false],
  ['a model on this computer, without a key', { baseUrl: 'http://localhost:11434/v1' }, 'x', false, true],
  ['another server, without a key', { baseUrl: 'https://localhost.example/v1' }, 'x', false, false],
  ['no criteria', {}, ' \n', true, false],
])('is ready or not with %s', async (_name, settings, text, hasKey, ready) => {
  expect((await make(settings, text, hasKey)).ready).toBe(ready);
});

it('names a score by all that can change it, and by nothing else', async () => {
  const key = async (...of: Parameters<typeof make>) => scoreKey(await make(...of), '2602.00001');
  const plain = await key();
  expect(await key({ dailyCapUsd: 7, scoreReplacements: true, enabled: false })).toBe(plain);
  expect(await key({}, `\n${STARTER_CRITERIA.text.replace(/\n/g, ' \n\n')}`)).toBe(plain);
  const others = [
    await key({ model: 'other' }),
    await key({ effort: 'high' }),
    await key({ baseUrl: 'https://api.example.com/v1' }),
    await key({}, 'Wanted: graphs'),
    scoreKey(await make(), '2602.00002'),
  ];
  expect(new Set([plain, ...others]).size).toBe(6);
});

it('is the same plan under another limit, and another one with anything that changes scores', async () => {
  const plan = await make();
  expect(samePlan(plan, await make({ dailyCapUsd: 7 }))).toBe(true);
  for (const other of [
    await make({ model: 'other' }),
    await make({ effort: 'high' }),
    await make({ scoreReplacements: true }),
    await make({}, 'Wanted: graphs'),
    await make({}, STARTER_CRITERIA.text, false),
    await make({ baseUrl: 'https://api.openai.com/v2' }),
  ]) {
    expect(samePlan(plan, other)).toBe(false);
  }
});

it('counts with the price that the reader typed, and gives the same scores under another', async () => {
  const baseUrl = 'https://api.example.com/v1';
  const unpriced = await make({ baseUrl });
  const priced = await make({
    baseUrl,
    typedPrices: { 'api.example.com gpt-6-luna': { input: 1, output: 2 } },
  });
  expect(unpriced.price).toBeNull();
  expect(priced.price).toMatchObject({ input: 1, output: 2 });
  expect(samePlan(unpriced, priced)).toBe(true);
});

it('knows the browser’s own model: no key, no price, no effort, a name of its own', async () => {
  const own = { baseUrl: 'browser://built-in', model: 'built-in model' };
  const plan = await make({ ...own, effort: 'high' }, 'x', false);
  expect(plan).toMatchObject({
    ...{ ready: true, host: 'Your browser', origin: 'browser://built-in', loopback: true, effort: 'none' },
    ...{ scorer: 'browser://built-in built-in model none', price: { input: 0, output: 0 } },
  });
  expect(samePlan(plan, await make({ ...own, effort: 'low' }, 'x', false))).toBe(true);
});

it('sends names only where the criteria ask for people', async () => {
  expect((await make({}, 'Wanted: papers of the authors A. Example')).withAuthors).toBe(true);
  expect((await make({}, 'Wanted: authorship')).withAuthors).toBe(false);
});

it('holds no secret', async () => {
  expect(JSON.stringify(await make())).not.toMatch(/apiKey|bearer/i);
});

describe('authors to follow', () => {
  const plan = (criteria: Partial<Criteria>) =>
    makePlan(DEFAULT_SETTINGS, { ...STARTER_CRITERIA, ...criteria }, true);

  it('are part of what is asked and of what scores are named after, and are sent', async () => {
    const followed = await plan({ authors: ['Jane Smith', 'Bo Li'] });
    expect(followed.instructions).toContain('Jane Smith; Bo Li');
    expect(followed.withAuthors).toBe(true);
    expect(followed.hash).not.toBe((await plan({})).hash);
    expect(followed.hash).not.toBe((await plan({ authors: ['Jane Smith'] })).hash);
    expect(samePlan(followed, await plan({}))).toBe(false);
  });

  it('change nothing where there are none: scores of earlier versions stay current', async () => {
    const before = await criteriaHash(STARTER_CRITERIA.text);
    for (const criteria of [{}, { authors: [] }]) {
      const { hash, withAuthors, instructions: said } = await plan(criteria);
      expect([hash, withAuthors, said]).toEqual([before, false, instructions(STARTER_CRITERIA.text)]);
    }
  });

  it('are criteria enough', async () => {
    expect((await plan({ text: ' ' })).ready).toBe(false);
    expect((await plan({ text: ' ', authors: ['Jane Smith'] })).ready).toBe(true);
  });
});

describe('axes', () => {
  const load = { name: 'Load', rubric: 'How much work it is', weight: -0.5 };
  const plan = (axes?: Criteria['axes']) =>
    makePlan({ ...DEFAULT_SETTINGS, titlePass: true }, { ...STARTER_CRITERIA, ...(axes && { axes }) }, true);

  it('are asked for with each score and named by it, but by no title', async () => {
    const { axes, hash, instructions: said, titles } = await plan([load]);
    expect([axes, titles?.axes]).toEqual([['Load'], []]);
    expect(said).toContain('Load: How much work it is');
    expect(titles?.instructions).not.toContain('Load');
    expect(hash).not.toBe((await plan()).hash);
  });

  it('change nothing where there are none', async () => {
    for (const each of [await plan(), await plan([])]) {
      expect(each.hash).toBe(await criteriaHash(STARTER_CRITERIA.text));
      expect([each.axes, each.instructions]).toEqual([[], instructions(STARTER_CRITERIA.text)]);
    }
  });

  it('cost nothing anew where only a weight changes, though what is shown does', async () => {
    const [now, then] = [await plan([load]), await plan([{ ...load, weight: -1 }])];
    expect([then.hash, then.instructions]).toEqual([now.hash, now.instructions]);
    expect(samePlan(now, then)).toBe(false);
  });
});

describe('the language of comments', () => {
  const plan = (commentLanguage: string, settings = {}) =>
    makePlan(
      { ...DEFAULT_SETTINGS, secondModel: 'other', titlePass: true, ...settings },
      { ...STARTER_CRITERIA, commentLanguage },
      true,
    );

  it('is told to whoever writes them, and costs no score that is there', async () => {
    const [plain, told] = [await plan(''), await plan('ja')];
    for (const { instructions: said } of [told, told.second ?? plain]) expect(said).toMatch(/in Japanese/);
    expect(told.titles?.instructions).toBe(plain.titles?.instructions);
    expect(scoreKey(told, '2602.00001')).toBe(scoreKey(plain, '2602.00001'));
    expect(scopeOf(told)).toBe(scopeOf(plain));
  });

  it('is heeded by what is still to come: it makes another plan', async () => {
    expect(samePlan(await plan('ja'), await plan('ja'))).toBe(true);
    expect(samePlan(await plan('ja'), await plan('de'))).toBe(false);
  });

  it('is not asked of the browser’s own model', async () => {
    const { instructions: said } = await plan('ja', { baseUrl: 'browser://built-in' });
    expect(said).toBe(instructions(STARTER_CRITERIA.text));
  });
});
