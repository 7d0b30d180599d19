// @vitest-environment jsdom
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { aDigest, aPaper, SEED_HERE, seedFile } from '../testing/digests';
import { hostile, written } from '../testing/written';
import { fromMarkdown } from './markdown-text';
import { readDigest } from './read/read-digest';
import { fileName } from './write-markdown';

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
      ...['**Abstract:** We study routing. It costs \\textbf{nothing} and $`5\\%`$ less.', ''],
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
            // Formulas that a reader would change are written in another way, and read back.
            .replace(/^\*\*(?:Abstract|Comment).*|^## .*|^\d+\. .*/, fromMarkdown)
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

it('names files by their days', () => {
  expect(fileName({ date: '2026-02-02 to 2026-02-06' })).toBe('winnow-digest-2026-02-02-to-2026-02-06');
  expect(fileName({ date: '' })).toBe('winnow-digest');
  expect(fileName({ date: '../../x' })).toBe('winnow-digest-x');
  expect(fileName({ date: `${'x'.repeat(59)} ${'y'.repeat(400)}` })).toBe(`winnow-digest-${'x'.repeat(59)}`);
});
