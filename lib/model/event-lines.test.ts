import { describe, expect, it } from 'vitest';
import { EventLines, type WireEvent } from './event-lines';

function eventsOf(...pieces: string[]): WireEvent[] {
  const lines = new EventLines();
  return [...pieces.flatMap((piece) => lines.push(piece)), ...lines.end()];
}
const data = (...texts: string[]): WireEvent[] => texts.map((text) => ({ name: '', data: text }));

describe('a body comes apart', () => {
  it.each<[string, string, WireEvent[]]>([
    ['events', 'data: {"a":1}\n\ndata: {"b":2}\n\n', data('{"a":1}', '{"b":2}')],
    ['with one break between', 'data: {"a":1}\ndata: {"b":2}\n', data('{"a":1}', '{"b":2}')],
    ['without the last break', 'data: {"a":1}', data('{"a":1}')],
    ['with CR only', 'data: {"a":1}\r\rdata: 2\r\r', data('{"a":1}', '2')],
    ['data over several lines', 'data: {\ndata: "a":1}\n\n', data('{\n"a":1}')],
    ['names', 'event: error\ndata: no\n\ndata: 1\n\n', [{ name: 'error', data: 'no' }, ...data('1')]],
    ['comments and other fields', ': hi\nid: 1\nretry: 2\nwhat is this\n\ndata: 1\n\n', data('1')],
    [
      'an error as a field',
      'data: 1\n\nerror: {"code":503}\n\n',
      [...data('1'), { name: 'error', data: '{"code":503}' }],
    ],
    ['an error without words', 'event: error\n\n', [{ name: 'error', data: '' }]],
    ['one JSON object', '{"a":1}', data('{"a":1}')],
    ['one that is pretty', '\uFEFF\n{\n "a": 1,\n\n "b": 2\n}\n', data('{\n "a": 1,\n\n "b": 2\n}\n')],
    ['JSON by the line', '{"a":1}\n{"b":2}\n', data('{"a":1}', '{"b":2}')],
    ['JSON between events', 'data: 1\n\n{\n"a":1\n}\n\ndata: 2\n\n', data('1', '{\n"a":1\n}', '2')],
    ['a bare end', 'data: 1\n\n[DONE]\n', data('1', '[DONE]')],
    ['nothing', '', []],
    ['words in place of all that', 'upstream connect error\n', data('upstream connect error')],
    ['JSON that is a text', '"no"', data('"no"')],
  ])('%s', (_what, text, events) => {
    expect(eventsOf(text)).toEqual(events);
    for (let cut = 0; cut <= text.length; cut += 1)
      expect(eventsOf(text.slice(0, cut), text.slice(cut))).toEqual(events);
    expect(eventsOf(...text)).toEqual(events);
  });
});

it('tells of an event as soon as it is over', () => {
  const lines = new EventLines();
  expect(lines.push('data: {"a":1}\n')).toEqual([]);
  expect(lines.push('data: {"b":2}\n')).toEqual(data('{"a":1}'));
  expect(lines.push('\n')).toEqual(data('{"b":2}'));
});

// Each of these would take hours if the work grew with the square of the length.
it.each([
  ['lines that are no JSON', 'data: {x}\n'.repeat(300_000)],
  ['bare lines that are no JSON', '{x\n'.repeat(300_000)],
  ['breaks', '\r\n'.repeat(500_000)],
  ['one long line', `data: ${'['.repeat(1_000_000)}`],
])('goes on in a straight line through %s', (_what, text) => {
  const lines = new EventLines();
  let count = 0;
  for (let at = 0; at < text.length; at += 3) count += lines.push(text.slice(at, at + 3)).length;
  expect(count + lines.end().length).toBeLessThanOrEqual(300_000);
});
