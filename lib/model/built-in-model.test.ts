import { describe, expect, it, vi } from 'vitest';
import { ask, faultOfAsk, PAPERS, patience, t, useBuiltIn } from '../testing/built-in';

useBuiltIn();

describe('a call', () => {
  it('gives the instructions as system prompt, the papers as prompt, and hands on what comes', async () => {
    const end = await ask();
    expect(t.fake.created).toMatchObject([
      {
        initialPrompts: [{ role: 'system', content: 'Judge.' }],
        expectedInputs: [{ type: 'text', languages: ['en'] }],
        expectedOutputs: [{ type: 'text', languages: ['en'] }],
      },
    ]);
    expect(t.fake.prompts).toEqual([PAPERS]);
    expect(t.said).toBe('[1, 7, 5, "sparse attention"]\n[2, 7, 5, "sparse attention"]\n');
    expect(end.complete).toBe(true);
  });

  it.each(['context', 'input'] as const)('counts tokens by the names of %s', async (names) => {
    t.fake.names = names;
    await ask();
    expect(t.counted?.usage).toMatchObject({
      promptTokens: Math.ceil('Judge.'.length / 4) + Math.ceil(PAPERS.length / 4),
      completionTokens: 2 * (Math.ceil(7 / 4) + Math.ceil(22 / 4)),
      reportedUsd: 0,
    });
  });

  it('leaves counting to others where the browser does not', async () => {
    t.fake.names = 'none';
    expect(await ask()).toEqual({ complete: true });
    expect(t.counted).toBeNull();
  });

  it('reads the instructions once, and every request begins right after them', async () => {
    await ask();
    await ask({ papers: 'other' });
    expect(t.fake.created).toHaveLength(1);
    // The copies are gone, the session that they were made from is there.
    expect(t.fake.alive.size).toBe(1);
    await ask({ instructions: 'Judge by others.' });
    expect(t.fake.created).toHaveLength(2);
    await vi.waitFor(() => expect(t.fake.alive.size).toBe(1));
  });

  it('begins anew where the browser has put the model away', async () => {
    await ask();
    t.fake.unload();
    expect(await faultOfAsk()).toMatchObject({ name: 'built-in-broke-off', kind: 'wait' });
    expect((await ask()).complete).toBe(true);
    expect(t.fake.created).toHaveLength(2);
  });

  it('cuts off a reply that goes on and on', async () => {
    t.fake.reply = async function* () {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve));
        yield 'and on '.repeat(100);
      }
    };
    expect((await ask()).complete).toBe(false);
    expect(t.said.length).toBeLessThanOrEqual(500 * 8);
    expect(t.said.length).toBeGreaterThan(500);
  });
});

describe('stopping', () => {
  const stuck = async function* () {
    yield '[1, 7, 5, "a"]\n';
    await new Promise(() => undefined);
  };

  it('is immediate in the middle of a reply, and is no fault', async () => {
    t.fake.reply = stuck;
    const stop = new AbortController();
    const fault = faultOfAsk({ signal: stop.signal });
    await vi.waitFor(() => expect(t.said).not.toBe(''));
    stop.abort();
    expect(await fault).toMatchObject({ kind: 'stopped' });
    expect(t.fake.alive.size).toBe(1);
  });

  it('is immediate while the model is being read from the disk, which goes on for the next request', async () => {
    const opening = Promise.withResolvers<void>();
    const { create } = t.fake;
    t.fake.create = async (options) => {
      await opening.promise;
      return create(options);
    };
    const stop = new AbortController();
    const fault = faultOfAsk({ signal: stop.signal });
    stop.abort();
    expect(await fault).toMatchObject({ kind: 'stopped' });
    opening.resolve();
    expect((await ask()).complete).toBe(true);
    expect(t.fake.created).toHaveLength(1);
  });

  it('comes by itself where the model falls silent', async () => {
    t.fake.reply = stuck;
    expect(await faultOfAsk({ patience: patience(20) })).toMatchObject({ name: 'stalled', kind: 'wait' });
  });

  it('comes by itself where the model does not open, and the next request opens it anew', async () => {
    const { create } = t.fake;
    t.fake.create = () => new Promise(() => undefined);
    expect(await faultOfAsk({ patience: patience(20) })).toMatchObject({ name: 'stalled' });
    t.fake.create = create;
    expect((await ask()).complete).toBe(true);
  });
});
