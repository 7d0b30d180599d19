import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { hear, sends, useWire } from '../testing/wire';

/** Usage that comes behind `[DONE]`. */

useWire();

const event = (chunk: object) => `data: ${JSON.stringify(chunk)}\n\n`;
const ANSWER = [
  event({ choices: [{ delta: { content: '[1, 8, 7]' }, finish_reason: 'stop' }] }),
  'data: [DONE]\n\n',
];
const usage = (prompt_tokens: number, completion_tokens: number) =>
  event({ choices: [], usage: { prompt_tokens, completion_tokens } });
const COUNTED = { promptTokens: 80, completionTokens: 9 };

/** The line stays open when all is said. */
const leavesOpen = (chunks: string[]) => (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const chunk of chunks) response.write(chunk);
};

it.each([
  ['at the end of the line', sends],
  ['on a line that stays open', leavesOpen],
])('is told %s', async (_how, send) => {
  expect(await hear(send([...ANSWER, usage(80, 9)]))).toMatchObject({ text: '[1, 8, 7]', usage: COUNTED });
});

it('is not waited for where none comes', async () => {
  expect(await hear(leavesOpen(ANSWER))).toMatchObject({ text: '[1, 8, 7]', complete: true, usage: null });
});

it('comes in the place of less, and more never goes for less', async () => {
  expect(await hear(sends([usage(80, 3), ...ANSWER, usage(80, 9)]))).toMatchObject({ usage: COUNTED });
  expect(await hear(sends([usage(80, 9), ...ANSWER, usage(0, 0)]))).toMatchObject({ usage: COUNTED });
});

it('is all that is read there', async () => {
  const more = event({
    choices: [{ delta: { content: '[2, 9, 9]' } }],
    usage: { prompt_tokens: 80, completion_tokens: 9 },
  });
  const later = [more, event({ error: { message: 'Overloaded', code: 529 } }), 'data: {"choices":[{\n\n'];
  expect(await hear(sends([...ANSWER, ...later]))).toMatchObject({
    text: '[1, 8, 7]',
    complete: true,
    usage: COUNTED,
  });
});

it('is not missed where the line is lost behind the end', async () => {
  const loses = (response: ServerResponse) => {
    leavesOpen(ANSWER)(response);
    setTimeout(() => response.destroy(), 20);
  };
  expect(await hear(loses)).toMatchObject({ text: '[1, 8, 7]', complete: true, usage: null });
});
