import { describe, expect, it } from 'vitest';
import { createReplyReader } from '../reply/read-reply';
import { hear, sends, useWire } from '../testing/wire';

/** Where the answer stands in a reply of a model that thinks. */

useWire();

const event = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const RECORD = '[1, 8, 7, "Fits."]';
const whole = (message: object, finish = 'stop') =>
  JSON.stringify({ choices: [{ message, finish_reason: finish }] });

/** What the reply reader makes of what was heard. */
async function scores(chunks: string[]) {
  const { text, complete, unsaid } = await hear(sends(chunks));
  const reader = createReplyReader([{ index: 1, id: '2602.04915', title: 'A paper' }]);
  const records = [...reader.push(text), ...reader.end(complete)];
  return { scores: records.map(({ relevance, novelty }) => [relevance, novelty]), complete, unsaid };
}

describe('an answer that stands in the thinking is read', () => {
  it.each([
    ['reasoning_content', { reasoning_content: RECORD }],
    ['reasoning', { reasoning: `Paper 1 may be [1, 2, 2, "draft"]. No:\n${RECORD}` }],
    ['parts', { content: [{ type: 'thinking', thinking: [{ type: 'text', text: RECORD }] }] }],
    ['details', { reasoning_details: [{ type: 'reasoning.text', text: RECORD }] }],
    ['blocks of Portkey’s gateway', { content_blocks: [{ index: 0, delta: { thinking: RECORD } }] }],
  ])('%s', async (_where, delta) => {
    const right = { scores: [[8, 7]], complete: true, unsaid: 'in-thought' };
    expect(await scores([event({ content: '' }), event(delta), event({}, 'stop')])).toEqual(right);
    expect(await scores([whole({ content: null, ...delta })])).toEqual(right);
  });

  it('a think tag that is never closed', async () => {
    const found = await scores([event({ content: `<think>Hm, ${RECORD}` }), event({}, 'stop')]);
    expect(found).toEqual({ scores: [[8, 7]], complete: true, unsaid: 'in-thought' });
  });
});

describe('thinking is no answer', () => {
  it.each([
    [
      'that ends in words',
      [event({ reasoning: `${RECORD} is a draft, I think.` }), event({}, 'stop')],
      'in-thought',
    ],
    ['that ran out of room', [event({ reasoning: RECORD }), event({}, 'length')], 'used-up'],
    ['that nobody sees, and ran out', [event({ content: '' }), event({}, 'length')], 'used-up'],
    ['by Google’s name of the end', [event({ content: '' }), event({}, 'MAX_TOKENS')], 'used-up'],
    ['in a tag, and ran out', [event({ content: '<think>Let me see' }), event({}, 'length')], 'used-up'],
  ])('%s', async (_what, chunks, unsaid) => {
    expect(await scores(chunks)).toMatchObject({ scores: [], unsaid });
  });

  it('where an answer follows', async () => {
    const chunks = [event({ reasoning: '[1, 1, 1, "no"]' }), event({ content: RECORD }), event({}, 'stop')];
    expect(await scores(chunks)).toEqual({ scores: [[8, 7]], complete: true, unsaid: null });
    const tagged = [event({ content: '<think>[1, 1, 1, "no"]</thi' }), event({ content: `nk>${RECORD}` })];
    expect(await scores([...tagged, event({}, 'stop')])).toMatchObject({ scores: [[8, 7]], unsaid: null });
  });
});

it('reads a message once that comes again as a whole', async () => {
  const again = JSON.stringify({ choices: [{ message: { content: RECORD }, finish_reason: 'stop' }] });
  const { text } = await hear(sends([event({ content: RECORD }), `data: ${again}\n\n`]));
  expect(text).toBe(RECORD);
});

it('takes a text that was withheld for refused, and a reply that was cut off for cut off', async () => {
  const filtered = [event({ content: '' }), event({}, 'content_filter')];
  await expect(hear(sends(filtered))).rejects.toMatchObject({ status: 400, code: 'content_filter' });
  const cutOff = [
    ...['length', 'model_length', 'model_context_window_exceeded', 'content_filter', 'sensitive', 'refusal'],
    ...['error', 'insufficient_system_resource', 'SAFETY', 'abort', 'timeout'],
  ];
  for (const finish of cutOff)
    expect((await hear(sends([event({ content: RECORD }), event({}, finish)]))).complete).toBe(false);
});

it('reads the answer beside fields and values that mean nothing to it', async () => {
  const odd = [
    ...[
      { choices: null },
      { choices: [null] },
      { choices: [{ index: 0 }] },
      { choices: [{ index: 0, delta: null }] },
    ],
    ...[
      { choices: [], usage: null },
      { usage: {} },
      { choices: [{ delta: { refusal: null, tool_calls: [] } }] },
    ],
    { choices: [{ index: '0', delta: { content: [{ type: 'text', text: null }] }, finish_reason: '' }] },
    { choices: [{ delta: { content: null, function_call: null, audio: null }, logprobs: null }] },
  ].map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`);
  const chunks = [...odd, event({ content: RECORD }), ...odd, event({}, 'stop'), ...odd, 'data: [DONE]\n\n'];
  expect(await scores(chunks)).toEqual({ scores: [[8, 7]], complete: true, unsaid: null });
});

it('reads nothing on behind a damaged piece', async () => {
  const chunks = [
    event({ content: '[1, 8' }),
    'data: {"choices":[{"delta":{"cont\n\n',
    event({ content: '9, 9]' }),
  ];
  await expect(hear(sends(chunks))).rejects.toMatchObject({ reason: 'torn' });
});
