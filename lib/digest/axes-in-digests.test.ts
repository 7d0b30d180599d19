// @vitest-environment jsdom
// @ts-expect-error It comes without types, as of 0.8.2.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { read as readSheet, utils } from '@e965/xlsx';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { READING_AXES } from '../criteria/reading-axes';
import { READING } from '../papers/digest';
import { aScore } from '../testing/backup';
import { aDigest, aPaper } from '../testing/digests';
import { written } from '../testing/written';
import { assemble, type KnownPaper } from './assemble';
import { cutDigest, SEED_CUT } from './material';
import { readDigest } from './read/read-digest';

const AXES = { Proximity: 8, 'Nähe zum Thema': 6, 証拠: 3, [READING]: 21.5 };
const digest = aDigest({ papers: [aPaper({ axes: AXES })] });

describe('axes in a file', () => {
  it.each(['JSON', 'Markdown'] as const)('come back from %s, in any script', (format) => {
    const reading = readDigest(written(format, digest));
    expect(reading.ok && reading.digest.papers.map(({ axes }) => axes)).toEqual([AXES]);
  });

  it('are left out of Markdown where one is called as a part of a section is', () => {
    const axes = { Load: 3, Note: 8, Authors: 9, 'ArXiv ID': 1 };
    const named = aDigest({ papers: [aPaper({ axes, note: 'Mine.' })] });
    const kept = (format: string) => {
      const reading = readDigest(written(format, named));
      return reading.ok ? reading.digest.papers[0] : null;
    };
    expect(kept('Markdown')).toMatchObject({ axes: { Load: 3 }, note: 'Mine.' });
    expect(kept('Markdown')?.authors).toEqual(aPaper().authors);
    expect(kept('JSON')?.axes).toEqual(axes);
  });

  it('are a cell of a spreadsheet, and stand in HTML', () => {
    const words = 'Proximity 8; Nähe zum Thema 6; 証拠 3; Reading order 21.5';
    const book = readSheet(Buffer.from(written('CSV', digest), 'utf8'), { type: 'buffer' });
    const [row] = utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
    expect(row?.['Other scores']).toBe(words);
    const page = new DOMParser().parseFromString(written('HTML', digest), 'text/html');
    expect(page.querySelector('.scores')?.textContent).toContain(words.replaceAll('; ', ' · '));
  });

  it('stand beside the scores where a format has one field for all of it', () => {
    const said = /Relevance 9, novelty 8, Proximity 8, Nähe zum Thema 6, 証拠 3, Reading order 21\.5\./;
    const { entries } = parseBibtex(written('BibTeX', digest));
    expect(String(entries[0]?.fields.annote).normalize('NFC')).toMatch(said);
    const [record] = plugins.input.chain(written('RIS', digest), { forceType: '@ris/file' });
    expect(record.note).toMatch(said);
    const feed = new DOMParser().parseFromString(written('Atom', digest), 'application/xml');
    expect(feed.querySelector('summary')?.textContent).toMatch(said);
  });
});

describe('a digest under criteria with axes', () => {
  const known = (n: number, axes: Record<string, number> | undefined, asked = READING_AXES): KnownPaper => ({
    ...{ id: `2602.${10_000 + n}`, version: 1, title: `Paper ${n}`, authors: ['Ada Example'], since: 1 },
    ...{ kept: null, earlier: null, failed: false, hash: 'hash', axes: asked },
    current: aScore(n, { relevance: 9, novelty: 7, ...(axes && { axes }) }),
  });
  const of = (...papers: KnownPaper[]) =>
    assemble({
      ...{ date: '2026-02-06', rows: papers.length, papers, model: 'm', instructions: '' },
      ...{ spend: null, price: null },
    });
  const all = { Proximity: 8, Evidence: 6, Load: 3 };

  it('has what was told, in the order of the criteria, and the place that comes of it', () => {
    const { papers } = of(known(1, { Load: 3, Proximity: 8 }), known(2, undefined), known(3, all, []));
    expect(papers.map(({ axes }) => Object.entries(axes ?? {}))).toEqual([
      [
        ['Proximity', 8],
        ['Load', 3],
        [READING, 21],
      ],
      [[READING, 17.25]],
      [...Object.entries(all)],
    ]);
  });

  it('says nothing of axes where there are none', () => {
    expect(of(known(1, undefined, [])).papers[0]).not.toHaveProperty('axes');
  });

  it('can be read in that order', () => {
    const material = of(
      known(1, { ...all, Load: 10 }),
      known(2, all),
      known(3, undefined, []),
      known(4, { ...all, Proximity: 10 }),
    );
    const { papers } = cutDigest(material, { ...SEED_CUT, order: 'reading' });
    expect(papers.map(({ title }) => title.at(-1)).join('')).toBe('4213');
  });
});

it('reads a digest of the program that Winnow grew out of in that program’s order', () => {
  const papers = [3, 22.5, 7].map((READ_SCORE, i) => aPaper({ id: `2602.0000${i}`, axes: { READ_SCORE } }));
  const { counts, ...rest } = aDigest({ papers });
  const cut = cutDigest({ ...rest, counts }, { ...SEED_CUT, order: 'reading' });
  expect(cut.papers.map(({ axes }) => axes?.READ_SCORE)).toEqual([22.5, 7, 3]);
});
