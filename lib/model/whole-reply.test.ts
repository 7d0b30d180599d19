import { expect, it } from 'vitest';
import { streamOfWhole } from './whole-reply';

const json = (body: unknown, status = 200) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

it('makes a stream of a reply that came whole', async () => {
  const usage = { prompt_tokens: 7, completion_tokens: 3 };
  const choices = [{ message: { content: '[1, 9, 7, "so"]' }, finish_reason: 'length' }];
  const streamed = await streamOfWhole(json({ choices, usage }));
  expect(streamed.headers.get('content-type')).toBe('text/event-stream');
  const [first, second] = (await streamed.text()).split('\n\n');
  expect(JSON.parse(first?.slice('data: '.length) ?? '')).toMatchObject({
    choices: [{ delta: { content: '[1, 9, 7, "so"]' }, finish_reason: 'length' }],
    usage,
  });
  expect(second).toBe('data: [DONE]');
});

it.each([
  ['an error', json({ error: { message: 'no' } }, 400)],
  ['JSON of another kind', json({ status: 'ok' })],
  ['broken JSON', json('{"choices":[')],
  ['null', json('null')],
  ['a stream', new Response('data: {}\n\n', { headers: { 'content-type': 'text/event-stream' } })],
])('leaves %s as it was', async (_name, response) => {
  const copy = response.clone();
  const same = await streamOfWhole(response);
  expect(same.status).toBe(copy.status);
  expect(await same.text()).toBe(await copy.text());
  expect(same.headers.get('content-type')).toBe(copy.headers.get('content-type'));
});
