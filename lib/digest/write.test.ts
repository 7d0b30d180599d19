// @vitest-environment jsdom
// @ts-expect-error It comes without types, as of 0.8.2.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { read as readSheet, utils } from '@e965/xlsx';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { bestFirst, type Digest } from '../papers/digest';
import { aDigest, aPaper, HOSTILE, SEED_HERE, SEED_MISSING, SEED_TEXT, seedFile } from '../testing/digests';
import { FORMATS } from './formats';
import { cutDigest, SEED_CUT } from './material';
import { readDigest } from './read/read-digest';
import { writeBibtex } from './write-bibtex';
import { fileName } from './write-markdown';

const written = (name: string, digest: Digest) => {
  const format = FORMATS.find((each) => each.name === name);
  if (!format) throw new Error(`No format ${name}.`);
  return format.write(digest);
};

/** Every field of every paper says something hostile. */
const hostile = aDigest({
  title: HOSTILE[5] ?? '',
  model: HOSTILE[7] ?? '',
  papers: HOSTILE.map((text, i) =>
    aPaper({
      ...{ id: `2602.${String(i).padStart(5, '0')}`, title: text || 'Empty', abstract: text, comment: text },
      ...{ authors: [text || 'Nobody', 'B'], categories: ['cs.LG', text] },
    }),
  ),
});

const seed = () => {
  const reading = readDigest(seedFile(SEED_TEXT));
  if (!reading.ok) throw new Error(reading.why);
  return reading.digest;
};
if (!SEED_HERE) process.stdout.write(`${SEED_MISSING}\n`);
const digests: [string, () => Digest][] = [
  ['a hostile digest', () => hostile],
  ...(SEED_HERE ? [['the seed', seed] satisfies [string, () => Digest]] : []),
];

describe('Markdown', () => {
  it('has the seed’s layout', () => {
    const text = written('Markdown', aDigest({ papers: [aPaper()] }));
    expect(text.split('\n')).toEqual([
      ...['# Personalized Daily ArXiv Papers 2026-02-06', ''],
      ...['| *[gpt-6-luna]* | Prompt | Completion | Total |', '|:---:|:---:|:---:|:---:|'],
      ...['| **Token** | 81235 | 65391 | 146626 |', '| **Cost** | $0.1 | $0.65 | $0.76 |', ''],
      ...['Total arXiv papers: 7', '', 'Total scanned papers: 6', '', 'Total scored papers: 4', ''],
      ...['Total remembered papers: 1', '', 'Total failed papers: 1', '', 'Total unscored papers: 1', ''],
      ...['Total relevant papers: 1', '', '**Table of contents with paper titles:**', ''],
      '1. [Sparse routing with $O(\\log n)$ experts](#user-content-link1)',
      ...["**Authors:** Ada Lovelace, Andrej Jovanovi\\'c", '', '---', ''],
      '## 1. [Sparse routing with $O(\\log n)$ experts](https://arxiv.org/abs/2602.00001) <a id="link1"></a>',
      ...['', '**ArXiv ID:** 2602.00001', '', "**Authors:** Ada Lovelace, Andrej Jovanovi\\'c", ''],
      ...['**Abstract:** We study routing. It costs \\textbf{nothing} and $5\\%$ less.', ''],
      ...[
        '**Comment:** Model architecture: routing without a router.',
        '',
        '**Relevance:** 9',
        '**Novelty:** 8',
      ],
      ...['', '---', '', '# Paper Selection Prompt', '', '## System Prompt', '', '> You help.', ''],
      ...['## User Prompt', '', '> ## Topics', '> ', '> > Wanted: **sparsity** &lt;and> more', '> - one', ''],
    ]);
  });

  it.runIf(SEED_HERE)('says of the seed what its own program wrote, blanks in its table aside', () => {
    const reading = readDigest(seedFile('program-output.md'));
    const tidy = (text: string) =>
      text
        .split('\n')
        .map((line) =>
          line
            .replace(/ +\|/g, ' |')
            .replace(/[:-]{3,}/g, '-')
            .trimEnd(),
        )
        .filter(Boolean);
    expect(reading.ok && tidy(written('Markdown', reading.digest))).toEqual(
      tidy(seedFile('program-output.md')),
    );
  });

  it('says whose a score is, where it is not the digest’s own', () => {
    const text = written('Markdown', aDigest({ papers: [aPaper({ origin: 'Score by another model' })] }));
    expect(text).toContain('**Relevance:** 9\n**Novelty:** 8\n\n**Origin:** Score by another model\n\n---');
    expect(written('Markdown', aDigest())).not.toContain('Origin');
  });

  it('lets no text become a link, an image or HTML', () => {
    const page = new DOMParser().parseFromString(
      marked.parse(written('Markdown', hostile)) as string,
      'text/html',
    );
    const links = [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
    // GFM makes links of bare addresses by itself: they show where they lead.
    const strange = links.filter(
      (href) => !/^(#user-content-link\d+|https:\/\/arxiv\.org\/abs\/2602\.000\d\d)$/.test(href),
    );
    const shown = [...page.querySelectorAll('a[href]')].filter((a) =>
      strange.includes(a.getAttribute('href') ?? ''),
    );
    for (const link of shown)
      expect(decodeURI(link.getAttribute('href') ?? '')).toContain(link.textContent ?? '-');
    expect(page.querySelectorAll('script, img, [onerror], iframe')).toHaveLength(0);
    // With those of the prompt: its two parts, and a heading inside it.
    expect(page.querySelectorAll('h2')).toHaveLength(hostile.papers.length + 3);
    expect(page.querySelectorAll('table')).toHaveLength(1);
  });

  it('never says that nothing is relevant where scoring failed', () => {
    const counts = { rows: 9, scanned: 9, scored: 0, remembered: 0, failed: 9, unscored: 0, relevant: 0 };
    const all = written('Markdown', aDigest({ papers: [], counts }));
    expect(all).toContain('Total relevant papers: not known; no paper was scored');
    const some = written('Markdown', aDigest({ papers: [], counts: { ...counts, scored: 5, failed: 4 } }));
    expect(some).toContain('Total relevant papers: none among 5 scored; 4 without a score');
    const none = written('Markdown', aDigest({ papers: [], counts: { ...counts, scored: 9, failed: 0 } }));
    expect(none).toContain('Total relevant papers: 0');
  });
});

describe.each(digests)('%s', (_name, make) => {
  const digest = make();

  it('is CSV that a spreadsheet reads, and nothing in it is calculated', () => {
    const book = readSheet(Buffer.from(written('CSV', digest), 'utf8'), {
      type: 'buffer',
      cellFormula: true,
    });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const cells = Object.entries(sheet).filter(([name]) => /^[A-Z]+\d+$/.test(name));
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
    // An id by itself would be a number.
    expect(cells.filter(([name, cell]) => name.startsWith('A') && cell.t !== 's')).toEqual([]);
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: false });
    expect(rows).toHaveLength(digest.papers.length);
    rows.forEach((row, i) => {
      const paper = digest.papers[i];
      expect([row['arXiv ID'], row.Relevance, row.Novelty]).toEqual([
        ...[`arXiv:${paper?.id}`, String(paper?.relevance), String(paper?.novelty)],
      ]);
      for (const value of Object.values(row)) expect(String(value)).not.toMatch(/^[=+\-@\t\r]/);
    });
  });

  it('is BibTeX that a parser accepts, one entry a paper', () => {
    const library = parseBibtex(written('BibTeX', digest), { sentenceCase: false });
    // Names of formulas that it has no letters for are no fault of the file.
    expect(library.errors.filter(({ error }) => !error.startsWith('unhandled macro'))).toEqual([]);
    expect(library.entries.map(({ fields }) => fields.eprint)).toEqual(digest.papers.map(({ id }) => id));
    library.entries.forEach(({ type, fields }, i) => {
      expect(type).toBe('misc');
      expect(fields.author).toHaveLength(digest.papers[i]?.authors.length ?? 0);
      expect(fields.note).toContain(`Relevance ${digest.papers[i]?.relevance}`);
    });
  });

  it('is RIS that a parser accepts, one record a paper', () => {
    const records = plugins.input.chain(written('RIS', digest), { forceType: '@ris/file' }) as Record<
      string,
      unknown
    >[];
    expect(records).toHaveLength(digest.papers.length);
    records.forEach((record, i) => {
      expect(record.DOI).toBe(`10.48550/arXiv.${digest.papers[i]?.id}`);
      expect(record.author).toHaveLength(digest.papers[i]?.authors.length ?? 0);
    });
  });

  it('is a well-formed Atom feed', () => {
    const feed = new DOMParser().parseFromString(written('Atom', digest), 'application/xml');
    expect(feed.querySelector('parsererror')).toBeNull();
    expect(feed.querySelector('feed > updated')?.textContent).toBe('2026-02-06T00:00:00Z');
    const ids = [...feed.querySelectorAll('entry > id')].map(({ textContent }) => textContent);
    expect(ids).toEqual(digest.papers.map(({ id }) => `https://arxiv.org/abs/${id}`));
  });

  it('is HTML with no script in it and nothing to load, its contents leading to its papers', () => {
    const page = new DOMParser().parseFromString(written('HTML', digest), 'text/html');
    expect(page.querySelectorAll('script, img, link, iframe, object, embed, form, base')).toHaveLength(0);
    expect(written('HTML', digest)).not.toMatch(/url\(|@import/);
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((each) => each.getAttributeNames())
        .filter((n) => /^on|^src/.test(n)),
    ).toEqual([]);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect(page.querySelectorAll('article')).toHaveLength(digest.papers.length);
    const jumps = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '#');
    expect(jumps).toHaveLength(digest.papers.length);
    for (const jump of jumps) expect(page.querySelector(jump)?.localName).toBe('article');
  });
});

it.each([
  ['a sign after a pair of backslashes', ['N\\\\$', 'B']],
  ['a comment in a formula', ['N$a, b % and c$', 'B']],
  ['an accent on nothing', ['N\\"', 'B']],
  ['the word “and” at an end', ['N and', 'B']],
])('keeps names apart in BibTeX: %s', (_what, authors) => {
  const { entries, errors } = parseBibtex(
    writeBibtex(aDigest({ papers: [aPaper({ title: 'T', authors })] })),
  );
  expect([errors, entries.length]).toEqual([[], 1]);
  expect(entries[0]?.fields.author).toHaveLength(2);
  expect(JSON.stringify(entries[0]?.fields.author)).not.toContain('"and');
});

it('does not let a name of BibTeX’s mean “and others”', () => {
  const text = writeBibtex(aDigest({ papers: [aPaper({ authors: ['N', 'others'] })] }));
  expect(text).toContain('author = {N and {others}},');
});

it('is done with a long run of backslashes in BibTeX', () => {
  const title = `${'\\'.repeat(400_000)}x`;
  expect(writeBibtex(aDigest({ papers: [aPaper({ title })] }))).toContain(`title = {{${title}}}`);
});

it('sets formulas in HTML, and leaves one that cannot be set as it is', () => {
  const abstract =
    'Costs $O(n^2)$, $\\frac{1$ and \\href{javascript:alert(1)}{x} $\\href{javascript:alert(1)}{y}$.';
  const page = new DOMParser().parseFromString(
    written('HTML', aDigest({ papers: [aPaper({ abstract })] })),
    'text/html',
  );
  const text = page.querySelector('article > p:last-child');
  expect(text?.querySelector('math msup')?.textContent).toBe('n2');
  expect(text?.textContent).toContain('$\\frac{1$');
  expect(page.querySelector('[href^="javascript"]')).toBeNull();
});

it('cuts and orders: relevance plus novelty, then relevance, then as arXiv has it', () => {
  const scores = [
    [8, 7],
    [9, 8],
    [8, 9],
    [7, 10],
    [10, 6],
    [10, 7],
    [8, 8],
    [9, 7],
  ] as const;
  const papers = scores.map(([relevance, novelty], i) => aPaper({ id: `2602.0000${i}`, relevance, novelty }));
  const { counts, ...rest } = aDigest({ papers });
  const cut = cutDigest({ ...rest, counts }, SEED_CUT);
  expect(cut.papers.map((paper) => [paper.relevance, paper.novelty])).toEqual([
    [10, 7],
    [9, 8],
    [8, 9],
    [9, 7],
    [8, 8],
    [8, 7],
  ]);
  expect(cut.counts.relevant).toBe(6);
  const strict = cutDigest({ ...rest, counts }, { ...SEED_CUT, order: 'relevance', withPrompt: false });
  expect(strict.papers.map(({ relevance }) => relevance)).toEqual([10, 9, 9, 8, 8, 8]);
  expect(strict.prompt).toBeNull();
});

it.runIf(SEED_HERE)('has the order of the seed', () => {
  const { papers } = seed();
  expect([...papers].sort((a, b) => bestFirst(a, b))).toEqual(papers);
});

it('names files by their days', () => {
  expect(fileName({ date: '2026-02-02 to 2026-02-06' })).toBe('winnow-digest-2026-02-02-to-2026-02-06');
  expect(fileName({ date: '' })).toBe('winnow-digest');
  expect(fileName({ date: '../../x' })).toBe('winnow-digest-x');
  expect(fileName({ date: `${'x'.repeat(59)} ${'y'.repeat(400)}` })).toBe(`winnow-digest-${'x'.repeat(59)}`);
});

it('is written in every format, whatever a file that was read in says of its date', () => {
  for (const date of ['\ud800', '2026-99-99', '0000-00-00']) {
    const digest = aDigest({ date });
    for (const { name, write } of FORMATS) expect([name, write(digest) !== '']).toEqual([name, true]);
    expect(written('Atom', digest)).not.toContain(`<updated>${date}`);
  }
});
