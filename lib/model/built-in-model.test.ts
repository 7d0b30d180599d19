import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLedger } from '../ledger/ledger';
import { testConnection } from '../own-pages/test-connection';
import { makePlan } from '../run/make-plan';
import { BUILT_IN_URL } from '../settings/built-in';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { createLedgerStore } from '../store/ledger-store';
import { type FakeModel, fakeModel, scoreAll } from '../testing/language-model';
import { CRITERIA, expectSums, testPapers, testServices } from '../testing/services';
import { createBuiltInModel } from './built-in-model';
import { faultOf } from './fault-of';
import { CallError, type ModelCall } from './model-client';

const patience = (idleMs: number) => ({ firstMs: idleMs, idleMs, recordMs: 60_000, longestMs: 60_000 });

/**
 * The client of the browser's own model, against a stand-in for the documented interface. What the real model
 * answers could not be tried: no browser here has one. That the real interface is found, and says so, is in
 * `e2e/built-in.spec.ts`.
 */

const where = { host: 'Your browser', model: 'built-in model', loopback: true };
let fake: FakeModel;
let call: ReturnType<typeof createBuiltInModel>;
let said: string;

beforeEach(() => {
  fake = fakeModel();
  call = createBuiltInModel(() => fake);
  said = '';
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const PAPERS = '<papers-1>\n[1] 2602.00001 One\nText.\n[2] 2602.00002 Two\nText.\n</papers-1>';

function ask(rest: Partial<ModelCall> = {}) {
  const on = {
    text: (piece: string) => {
      said += piece;
    },
    headers: () => undefined,
  };
  return call(
    {
      ...{ baseUrl: BUILT_IN_URL, key: 'local', model: 'built-in model', effort: 'none' },
      ...{ instructions: 'Judge.', papers: PAPERS, maxCompletionTokens: 500, headers: {}, dropped: [] },
      ...{ noThinking: null, cache: null, patience: patience(10_000), signal: new AbortController().signal },
      ...rest,
    },
    on,
  );
}

const faultOfAsk = async (rest: Partial<ModelCall> = {}) => {
  const error = await ask(rest).then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(Error);
  return faultOf(error, where);
};

describe('a call', () => {
  it('gives the instructions as system prompt, the papers as prompt, and hands on what comes', async () => {
    const end = await ask();
    expect(fake.created).toMatchObject([
      {
        initialPrompts: [{ role: 'system', content: 'Judge.' }],
        expectedInputs: [{ type: 'text', languages: ['en'] }],
        expectedOutputs: [{ type: 'text', languages: ['en'] }],
      },
    ]);
    expect(fake.prompts).toEqual([PAPERS]);
    expect(said).toBe('[1, 7, 5, "sparse attention"]\n[2, 7, 5, "sparse attention"]\n');
    expect(end.complete).toBe(true);
  });

  it.each(['context', 'input'] as const)('counts tokens by the names of %s', async (names) => {
    fake.names = names;
    const { usage } = await ask();
    expect(usage).toMatchObject({
      promptTokens: Math.ceil('Judge.'.length / 4) + Math.ceil(PAPERS.length / 4),
      completionTokens: 2 * (Math.ceil(7 / 4) + Math.ceil(22 / 4)),
      reportedUsd: 0,
    });
  });

  it('leaves counting to others where the browser does not', async () => {
    fake.names = 'none';
    expect(await ask()).toEqual({ complete: true, usage: null });
  });

  it('reads the instructions once, and every request begins right after them', async () => {
    await ask();
    await ask({ papers: 'other' });
    expect(fake.created).toHaveLength(1);
    // The copies are gone, the session that they were made from is there.
    expect(fake.alive.size).toBe(1);
    await ask({ instructions: 'Judge by others.' });
    expect(fake.created).toHaveLength(2);
    await vi.waitFor(() => expect(fake.alive.size).toBe(1));
  });

  it('begins anew where the browser has put the model away', async () => {
    await ask();
    fake.unload();
    expect(await faultOfAsk()).toMatchObject({ name: 'built-in-broke-off', kind: 'wait' });
    expect((await ask()).complete).toBe(true);
    expect(fake.created).toHaveLength(2);
  });

  it('cuts off a reply that goes on and on', async () => {
    fake.reply = async function* () {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve));
        yield 'and on '.repeat(100);
      }
    };
    expect((await ask()).complete).toBe(false);
    expect(said.length).toBeLessThanOrEqual(500 * 8);
    expect(said.length).toBeGreaterThan(500);
  });
});

describe('stopping', () => {
  const stuck = async function* () {
    yield '[1, 7, 5, "a"]\n';
    await new Promise(() => undefined);
  };

  it('is immediate in the middle of a reply, and is no fault', async () => {
    fake.reply = stuck;
    const stop = new AbortController();
    const fault = faultOfAsk({ signal: stop.signal });
    await vi.waitFor(() => expect(said).not.toBe(''));
    stop.abort();
    expect(await fault).toMatchObject({ kind: 'stopped' });
    expect(fake.alive.size).toBe(1);
  });

  it('is immediate while the model is being read from the disk, which goes on for the next request', async () => {
    const opening = Promise.withResolvers<void>();
    const { create } = fake;
    fake.create = async (options) => {
      await opening.promise;
      return create(options);
    };
    const stop = new AbortController();
    const fault = faultOfAsk({ signal: stop.signal });
    stop.abort();
    expect(await fault).toMatchObject({ kind: 'stopped' });
    opening.resolve();
    expect((await ask()).complete).toBe(true);
    expect(fake.created).toHaveLength(1);
  });

  it('comes by itself where the model falls silent', async () => {
    fake.reply = stuck;
    expect(await faultOfAsk({ patience: patience(20) })).toMatchObject({ name: 'stalled', kind: 'wait' });
  });

  it('comes by itself where the model does not open, and the next request opens it anew', async () => {
    const { create } = fake;
    fake.create = () => new Promise(() => undefined);
    expect(await faultOfAsk({ patience: patience(20) })).toMatchObject({ name: 'stalled' });
    fake.create = create;
    expect((await ask()).complete).toBe(true);
  });
});

describe('what goes wrong', () => {
  it('no such interface', async () => {
    call = createBuiltInModel(() => null);
    expect(await faultOfAsk()).toMatchObject({
      kind: 'halt',
      text: 'This browser has no model of its own. Choose another provider in the options.',
    });
  });

  it.each([
    ['unavailable', /cannot run here\. Choose another provider/],
    ['downloadable', /not downloaded yet\. Start the download in the options/],
    ['downloading', /not downloaded yet/],
  ] as const)('a model that is %s is not asked', async (availability, text) => {
    fake.availabilityNow = availability;
    expect(await faultOfAsk()).toMatchObject({
      kind: 'halt',
      action: 'options',
      text: expect.stringMatching(text),
    });
    expect(fake.created).toEqual([]);
    fake.availabilityNow = 'available';
    expect((await ask()).complete).toBe(true);
  });

  it('too many papers, which is mended by fewer; and criteria that are too long, which is not', async () => {
    fake.window = 15;
    expect(await faultOfAsk()).toMatchObject({ name: 'too-long', kind: 'size' });
    expect(await faultOfAsk({ instructions: 'Judge. '.repeat(50) })).toMatchObject({
      kind: 'halt',
      text: expect.stringContaining('Your criteria are too long'),
    });
  });

  it.each([
    ['NotReadableError', 'built-in-withheld', 'reply'],
    ['NotSupportedError', 'built-in-withheld', 'reply'],
    ['NotAllowedError', 'built-in-not-downloaded', 'halt'],
    ['UnknownError', 'built-in-broke-off', 'wait'],
    ['OperationError', 'built-in-broke-off', 'wait'],
    ['AbortError', 'built-in-broke-off', 'wait'],
  ])('a reply that ends with %s', async (error, name, kind) => {
    fake.reply = function* () {
      yield '[1, 7, 5, "a"]\n';
      throw new DOMException('Sorry.', error);
    };
    expect(await faultOfAsk()).toMatchObject({ name, kind });
    expect(said).toBe('[1, 7, 5, "a"]\n');
  });

  it.each([
    ['NotSupportedError', 'built-in-unavailable'],
    ['NotAllowedError', 'built-in-not-downloaded'],
    ['UnknownError', 'built-in-broke-off'],
  ])('a session that is refused with %s', async (error, name) => {
    fake.refusal = new DOMException('Sorry.', error);
    expect(await faultOfAsk()).toMatchObject({ name });
    expect(await ask().catch((caught: unknown) => caught)).toBeInstanceOf(CallError);
  });
});

describe('along the whole way', () => {
  const planWith = (text: string) =>
    makePlan(
      { ...DEFAULT_SETTINGS, baseUrl: BUILT_IN_URL, model: 'built-in model', effort: 'high' },
      { ...CRITERIA, text },
      false,
    );

  it('scores a page, one request at a time, for nothing, and sends nothing anywhere', async () => {
    vi.stubGlobal('LanguageModel', fake);
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    let running = 0;
    let most = 0;
    fake.reply = async function* (input) {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve));
      yield* scoreAll(input);
      running -= 1;
    };
    const services = await testServices({ capUsd: 0 });
    const page = services.page();
    await page.begin(await planWith('Wanted: sparse attention'), testPapers(12), false);
    const status = await page.until(({ phase }) => phase === 'done');
    expect(status).toMatchObject({ scored: 12, failed: 0, page: { usd: 0 }, model: 'built-in model' });
    expect(status.page.promptTokens).toBeGreaterThan(0);
    expectSums(page);
    page.run.end();
    expect(most).toBe(1);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is tried by “Test connection”, and says what is the matter', async () => {
    vi.stubGlobal('LanguageModel', fake);
    const { records } = await testServices();
    const ledger = createLedger(createLedgerStore(records), async () => 0);
    const deps = {
      ledger,
      key: null,
      dropped: [],
      remember: async () => undefined,
      allowed: async () => true,
    };
    const plan = await planWith('Wanted: graphs');
    expect(await testConnection(plan, deps)).toEqual({
      ok: true,
      text: 'Your browser answers: built-in model scored a test paper.',
    });
    const other = await planWith('Wanted: trees');
    fake.availabilityNow = 'downloadable';
    expect(await testConnection(other, deps)).toEqual({
      ok: false,
      text: 'Your browser’s own model is not downloaded yet. Start the download in the options.',
    });
    vi.stubGlobal('LanguageModel', undefined);
    expect((await testConnection(other, deps)).text).toMatch(/no model of its own/);
  });
});
