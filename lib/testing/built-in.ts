import { beforeEach, expect } from 'vitest';
import type { Counted } from '../ledger/booked-usage';
import { createBuiltInModel } from '../model/built-in-model';
import { faultOf } from '../model/fault-of';
import type { ModelCall } from '../model/model-call';
import { BUILT_IN_URL } from '../settings/built-in';
import { type FakeModel, fakeModel } from './language-model';

/**
 * The client of the browser's own model, against a stand-in for the documented interface. What the real model
 * answers could not be tried: no browser here has one. That the real interface is found, and says so, is in
 * `e2e/built-in.spec.ts`.
 */

/** Of the test that is running: the stand-in, its client, and what was handed on of its reply. */
export const t = {} as {
  fake: FakeModel;
  call: ReturnType<typeof createBuiltInModel>;
  said: string;
  counted: Counted | null;
};

/** Sets `t` up before each test of a file. */
export function useBuiltIn(): void {
  beforeEach(() => {
    t.fake = fakeModel();
    t.call = createBuiltInModel(() => t.fake);
    t.said = '';
    t.counted = null;
  });
}

/** Silence of so long is too much. */
export const patience = (idleMs: number) => ({
  firstMs: idleMs,
  idleMs,
  recordMs: 60_000,
  longestMs: 60_000,
});
const where = { host: 'Your browser', model: 'built-in model', loopback: true };
export const PAPERS = '<papers-1>\n[1] 2602.00001 One\nText.\n[2] 2602.00002 Two\nText.\n</papers-1>';

/** Asks the model of the test. */
export function ask(rest: Partial<ModelCall> = {}) {
  const on = {
    text: (piece: string) => {
      t.said += piece;
    },
    headers: () => undefined,
    counted: (told: Counted) => {
      t.counted = told;
    },
  };
  return t.call(
    {
      ...{ baseUrl: BUILT_IN_URL, key: 'local', model: 'built-in model', effort: 'none' },
      ...{ instructions: 'Judge.', papers: PAPERS, maxCompletionTokens: 500, headers: {}, dropped: [] },
      ...{ noThinking: null, cache: null, patience: patience(10_000), signal: new AbortController().signal },
      ...rest,
    },
    on,
  );
}

/** What is wrong where asking fails. */
export const faultOfAsk = async (rest: Partial<ModelCall> = {}) => {
  const error = await ask(rest).then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(Error);
  return faultOf(error, where);
};
