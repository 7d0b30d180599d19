import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hear, sends, useWire } from '../testing/wire';
import { faultOf } from './fault-of';

/** Small bodies that were once read wrong; they lie beside the repository and may be absent. */

const FOLDER = join(import.meta.dirname, '../../../shared/cases');
const isHere = existsSync(FOLDER);
if (!isHere) process.stdout.write(`Cases are not here (${FOLDER}): tests against them are left out.\n`);

useWire();

const where = { host: 'api.example.com', model: 'some-model', loopback: false };
const body = (path: string) => readFileSync(join(FOLDER, path), 'utf8');

it.skipIf(!isHere).each([
  ['answer-in-reasoning/in.sse', 'text/event-stream'],
  ['keepalive-data-lines/comment-as-data.sse', 'text/event-stream'],
  ['keepalive-data-lines/empty-data.sse', 'text/event-stream'],
  ['whole-json-wrong-type/whole.txt', 'text/event-stream'],
  ['whole-json-wrong-type/whole.txt', 'text/plain'],
])('%s as %s is read', async (path, type) => {
  const { text, complete } = await hear(sends([body(path)], type));
  expect([text.replace(/^<think>\n/, ''), complete]).toEqual(['[1, 8, 7, "Fits."]', true]);
});

it.skipIf(!isHere).each([
  ['error-inside-stream/bad-key.sse', 'text/event-stream', 'bad-key'],
  ['error-inside-stream/field.sse', 'text/event-stream', 'field'],
  ['error-inside-stream/no-balance.sse', 'text/event-stream', 'no-balance'],
  ['whole-json-wrong-type/error.txt', 'text/event-stream', 'wrong-model'],
  ['whole-json-wrong-type/error.txt', 'text/plain', 'wrong-model'],
])('%s as %s is a %s', async (path, type, name) => {
  const error = await hear(sends([body(path)], type)).catch((caught: unknown) => caught);
  expect(faultOf(error, where).name).toBe(name);
  if (name === 'wrong-model') expect(faultOf(error, where).text).toContain('is not loaded');
});
