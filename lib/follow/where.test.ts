import { expect, it } from 'vitest';
import { addressOf } from './day-in-address';
import { PRESETS } from './presets';
import { patternOf, placeOf } from './where';

const RAW = 'https://raw.githubusercontent.com';

it.each([
  // A file, however it was typed.
  ['https://example.org/digest.json', 'file', 'https://example.org/digest.json', ''],
  [' example.org/feed.xml ', 'file', 'https://example.org/feed.xml', ''],
  ['https://Example.org:8443/a/latest.md#top', 'file', 'https://example.org:8443/a/latest.md', ''],
  ['https://example.org/get?list=cs.LG', 'file', 'https://example.org/get?list=cs.LG', ''],
  // An id of arXiv's is no day, nor is what the calendar does not have.
  ['https://example.org/2006.12345.json', 'file', 'https://example.org/2006.12345.json', ''],
  ['https://example.org/2026-02-31.json', 'file', 'https://example.org/2026-02-31.json', ''],
  // A folder.
  ['https://example.org', 'folder', 'https://example.org/', ''],
  ['https://example.org/digests/', 'folder', 'https://example.org/digests/', ''],
  ['https://somebody.github.io/digests/', 'folder', 'https://somebody.github.io/digests/', ''],
  // A day in it.
  ['https://e.org/2026-02-06.json', 'dated', 'https://e.org/{yyyy}-{mm}-{dd}.json', '2026-02-06'],
  ['https://e.org/d20260206.md', 'dated', 'https://e.org/d{yyyy}{mm}{dd}.md', '2026-02-06'],
  ['https://e.org/2026/02/06/', 'dated', 'https://e.org/{yyyy}/{mm}/{dd}/', '2026-02-06'],
  ['https://e.org/output_2026_0206.md', 'dated', 'https://e.org/output_{yyyy}_{mm}{dd}.md', '2026-02-06'],
  [
    'https://e.org/2026/2026-02/2026-02-06-output.json',
    'dated',
    'https://e.org/{yyyy}/{yyyy}-{mm}/{yyyy}-{mm}-{dd}-output.json',
    '2026-02-06',
  ],
  ['https://e.org/get?day=2026-02-06', 'dated', 'https://e.org/get?day={yyyy}-{mm}-{dd}', '2026-02-06'],
  ['https://e.org/{yyyy}/{mm}-{dd}.json', 'dated', 'https://e.org/{yyyy}/{mm}-{dd}.json', ''],
  // GitHub.
  ['https://github.com/o/r/blob/main/out/latest.md', 'file', `${RAW}/o/r/main/out/latest.md`, ''],
  [
    'github.com/o/r/raw/refs/heads/auto/2026-02-06.json',
    'dated',
    `${RAW}/o/r/auto/{yyyy}-{mm}-{dd}.json`,
    '2026-02-06',
  ],
  ['https://gist.github.com/o/abc123', 'file', 'https://gist.githubusercontent.com/o/abc123/raw', ''],
  [
    `https://gist.githubusercontent.com/o/abc123/raw/${'0123456789'.repeat(4)}/d.json`,
    'file',
    'https://gist.githubusercontent.com/o/abc123/raw/d.json',
    '',
  ],
])('reads %s', (typed, kind, url, day) => {
  expect(placeOf(typed)).toEqual({ kind: 'where', address: url, where: { kind, url }, day });
});

it.each([
  ['https://github.com/o/r', '', ''],
  ['github.com/o/r.git', '', ''],
  ['https://www.github.com/o/r/tree/auto_update/out/json', 'auto_update', 'out/json'],
])('looks %s up as a repository', (typed, branch, path) => {
  const place = placeOf(typed);
  expect(place).toMatchObject({ kind: 'repository', repository: { owner: 'o', name: 'r', branch, path } });
  // Of its host alone is the reader asked, before anything is looked up.
  expect(place.kind === 'repository' && patternOf({ url: place.address })).toBe(
    'https://raw.githubusercontent.com/*',
  );
});

it.each([
  ['', /whole address/],
  ['not an address', /spaces/],
  ['https://example.org\\x', /backslashes/],
  ['http://example.org/d.json', /https/],
  ['ftp://example.org/d.json', /https/],
  ['javascript:alert(1)', /https/],
  ['data:application/json,{}', /https/],
  ['https://me:secret@example.org/d.json', /password/],
  ['https://me@example.org/d.json', /password/],
  ['https://*/d.json', /whole address/],
  ['https://[::1]/d.json', /whole address/],
  [`https://example.org/${'x'.repeat(1000)}`, /too long/],
  ['https://example.org/{yyyy}.json', /all three of \{yyyy\}, \{mm\}, \{dd\}/],
  ['https://github.com/o/r/issues/4', /page of GitHub/],
  ['https://github.com/o', /page of GitHub/],
  ['https://gist.github.com/o', /page of GitHub/],
])('refuses %s', (typed, why) => {
  expect(placeOf(typed)).toEqual({ kind: 'none', why: expect.stringMatching(why) });
});

it('asks for the host, whatever its port', () => {
  expect(patternOf({ url: 'https://example.org:8443/d.json' })).toBe('https://example.org/*');
});

it('an address that was read stays what it is', () => {
  for (const { address } of PRESETS) {
    const place = placeOf(address);
    expect(place).toEqual({ kind: 'where', address, where: { kind: 'dated', url: address }, day: '' });
    const day = addressOf(address, '2026-09-28');
    expect(URL.parse(day)?.href).toBe(day);
    expect(day).toContain('2026');
    expect(placeOf(day)).toMatchObject({ address });
  }
});
