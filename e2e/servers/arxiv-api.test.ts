// @vitest-environment node
import { expect, it } from 'vitest';
import { type ApiFault, createArxivApi } from './arxiv-api.ts';
import type { ArxivRequest } from './arxiv-server.ts';

const papers = Array.from({ length: 12 }, (_, i) => ({
  ...{ id: `2602.${10_001 + i}`, title: `Paper ${i}`, abstract: 'a < b', authors: ['Ada'] },
}));
const ids = papers.map(({ id }) => id);

function asking(faults: (ApiFault | undefined)[] = []) {
  const api = createArxivApi(papers, faults);
  let at = 0;
  return {
    api,
    ask(list: string, afterMs = 3000, rest = `&max_results=100`) {
      at += afterMs;
      return api.answer({ path: `/api/query?id_list=${list}${rest}`, at } as ArxivRequest);
    },
  };
}

const found = (body = '') => [...body.matchAll(/abs\/(\S+?)v1</g)].map(([, id]) => id);

it('answers in no order, ten at a time unless asked for more, and passes over what it does not know', () => {
  const { ask } = asking();
  expect(found(ask(`${ids[0]},2602.99999,${ids[1]}v2`)?.body)).toEqual([ids[1], ids[0]]);
  expect(found(ask(ids.join(), 3000, '')?.body)).toHaveLength(10);
  expect(found(ask(ids.join())?.body)).toHaveLength(12);
});

it('refuses all for the sake of one id that it cannot read', () => {
  const answer = asking().ask(`${ids[0]},abc`);
  expect(answer).toMatchObject({ status: 400 });
  expect(answer?.body).toContain('incorrect_id_format_for_abc');
});

it('counts and refuses whoever comes before three seconds are over', () => {
  const { api, ask } = asking();
  ask(ids[0] ?? '');
  expect(ask(ids[0] ?? '', 2999)).toMatchObject({ status: 429, body: 'Rate exceeded.' });
  expect(ask(ids[0] ?? '', 3000)?.status).toBeUndefined();
  expect(api.rude).toBe(1);
});

it('has its whims', () => {
  const { ask } = asking([
    { kind: 'too-many' },
    { kind: 'overloaded', retryAfter: '5' },
    { kind: 'empty' },
    { kind: 'robot' },
    { kind: 'stall', ms: 9 },
    undefined,
  ]);
  const answers = Array.from({ length: 6 }, () => ask(ids[0] ?? ''));
  expect(answers.map((answer) => answer?.status ?? 200)).toEqual([429, 503, 200, 403, 200, 200]);
  expect(answers[1]?.headers).toEqual({ 'retry-after': '5' });
  expect(answers.map((answer) => found(answer?.body).length)).toEqual([0, 0, 0, 0, 1, 1]);
  expect(answers[4]?.stallMs).toBe(9);
});
