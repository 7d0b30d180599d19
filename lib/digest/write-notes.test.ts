// @vitest-environment jsdom
// @ts-expect-error It comes without types, as of 0.8.2.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { read as readSheet, utils } from '@e965/xlsx';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { expect, it } from 'vitest';
import { aDigest, aPaper, HOSTILE } from '../testing/digests';
import { readWhole } from '../testing/read-whole';
import { written } from '../testing/written';
import { FORMATS } from './formats';
import { oneLine } from './markdown-text';

const NOTE = 'Ask Noor about the 3 % in table 2.\n\nCompare: “plain” & <sparse>.';
const noted = aDigest({
  papers: [aPaper({ starred: true, note: NOTE }), aPaper({ id: '2602.00002' })],
});
const without = aDigest({ papers: [aPaper(), aPaper({ id: '2602.00002' })] });

const sheetOf = (text: string) => {
  const book = readSheet(Buffer.from(text, 'utf8'), { type: 'buffer', raw: true });
  return utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
};
const pageOf = (text: string, type: DOMParserSupportedType) => new DOMParser().parseFromString(text, type);

it('has star and note of a paper in JSON and Markdown, and reads them back', () => {
  const [own, other] = JSON.parse(written('JSON', noted)).papers;
  expect(own).toMatchObject({ starred: true, note: NOTE });
  expect(Object.keys(other)).not.toEqual(expect.arrayContaining(['starred', 'note']));
  expect(readWhole(written('JSON', noted))).toEqual(noted);
  expect(written('Markdown', noted)).toContain(
    '**Novelty:** 8\n\n**Starred:** yes\n\n**Note:** Ask Noor about the 3 % in table 2. Compare: “plain” & &lt;sparse>.\n\n---',
  );
  const [read, unread] = readWhole(written('Markdown', noted)).papers;
  expect(read).toMatchObject({ starred: true, note: oneLine(NOTE) });
  expect(Object.keys(unread ?? {})).not.toEqual(expect.arrayContaining(['starred', 'note']));
});

it('has them in columns of CSV, where programs keep remarks of BibTeX and RIS, in HTML and in feeds', () => {
  expect(sheetOf(written('CSV', noted)).map(({ Starred, Note }) => [Starred, Note])).toEqual([
    ['yes', NOTE],
    [undefined, undefined],
  ]);
  const line = `Relevance 9, novelty 8. Starred. ${aPaper().comment} Note: `;
  const [entry] = parseBibtex(written('BibTeX', noted), { sentenceCase: false }).entries;
  expect(entry?.fields.annote).toContain(`${line}Ask Noor about the 3 % in table 2. Compare:`);
  const [record] = plugins.input.chain(written('RIS', noted), { forceType: '@ris/file' });
  expect(record.note).toBe(`${line}${oneLine(NOTE)}`);
  const article = pageOf(written('HTML', noted), 'text/html').querySelector('article');
  expect(article?.querySelector('.note')?.textContent).toBe(`Note: ${NOTE}`);
  expect(article?.querySelector('h2')?.textContent).toMatch(/ ★$/);
  const feed = pageOf(written('Atom', noted), 'application/xml');
  expect(feed.querySelector('entry > summary')?.textContent).toContain(`\n\nNote: ${NOTE}\n\n`);
});

it.each(FORMATS.map(({ name }) => name))('says nothing of either in %s where there is none', (name) => {
  const text = written(name, without);
  expect(text).not.toMatch(/Starred[.:]|Note:|★/);
  expect(text.match(/Starred|Note\b/g) ?? []).toHaveLength(name === 'CSV' ? 2 : 0);
});

it.each(HOSTILE.filter((note) => note !== ''))('keeps the note %j a text in each format', (note) => {
  const digest = aDigest({ papers: [aPaper({ note }), aPaper({ id: '2602.00002' })] });
  const text = (name: Parameters<typeof written>[0]) => written(name, digest);
  for (const name of ['JSON', 'Markdown'] as const) {
    const [read] = readWhole(text(name)).papers;
    expect([name, oneLine(read?.note ?? '')]).toEqual([name, oneLine(note)]);
  }
  const rows = sheetOf(text('CSV'));
  expect(rows).toHaveLength(2);
  expect(rows[0]?.Note).not.toMatch(/^\s*[=+\-@|%]/);
  expect(parseBibtex(text('BibTeX'), { sentenceCase: false }).entries).toHaveLength(2);
  expect(plugins.input.chain(text('RIS'), { forceType: '@ris/file' })).toHaveLength(2);
  const page = pageOf(text('HTML'), 'text/html');
  expect(page.querySelectorAll('script, img, [onerror], a[href*="evil"]')).toHaveLength(0);
  expect(page.querySelectorAll('article')).toHaveLength(2);
  const feed = pageOf(text('Atom'), 'application/xml');
  expect([feed.querySelector('parsererror'), feed.querySelectorAll('entry').length]).toEqual([null, 2]);
});
