import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest, DigestPaper } from '../papers/digest';
import { SHARED } from './shared-folder';

const SEED = join(SHARED, 'seed');

/** The seed's papers are not ours to publish: they lie beside the repository and may be absent. */
export const SEED_HERE = existsSync(join(SEED, 'papers.json'));
export const SEED_MISSING = `The seed is not here (${SEED}): what is tested on it is tested on made-up digests only.`;

export const SEED_TEXT = 'personalized-daily-arxiv-papers-2026-02-06.txt';

export function seedFile(name: string): string {
  return readFileSync(join(SEED, name), 'utf8');
}

export type SeedPaper = Pick<
  DigestPaper,
  'id' | 'title' | 'authors' | 'abstract' | 'comment' | 'relevance' | 'novelty'
>;

export function seedPapers(): SeedPaper[] {
  return JSON.parse(seedFile('papers.json')) as SeedPaper[];
}

export function aPaper(rest: Partial<DigestPaper> = {}): DigestPaper {
  return {
    id: '2602.00001',
    version: 2,
    title: 'Sparse routing with $O(\\log n)$ experts',
    authors: ['Ada Lovelace', "Andrej Jovanovi\\'c"],
    abstract: 'We study routing. It costs \\textbf{nothing} and $5\\%$ less.',
    categories: ['cs.LG', 'stat.ML'],
    comment: 'Model architecture: routing without a router.',
    relevance: 9,
    novelty: 8,
    origin: '',
    ...rest,
  };
}

export function aDigest(rest: Partial<Digest> = {}): Digest {
  const papers = rest.papers ?? [aPaper(), aPaper({ id: 'hep-th/9901002', version: null, relevance: 8 })];
  return {
    title: 'Personalized Daily ArXiv Papers',
    date: '2026-02-06',
    model: 'gpt-6-luna',
    tokens: { prompt: 81_235, completion: 65_391, total: 146_626 },
    cost: { prompt: 0.1, completion: 0.65, total: 0.76 },
    counts: {
      ...{ rows: 7, scanned: 6, scored: 4, remembered: 1, failed: 1, unscored: 1 },
      relevant: papers.length,
    },
    papers,
    prompt: { system: 'You help.', user: '## Topics\n\n> Wanted: **sparsity** <and> more\n- one' },
    ...rest,
  };
}

/** What Markdown keeps of a paper: its layout has no place for the rest. */
export function asMarkdownKeeps(paper: DigestPaper): DigestPaper {
  return { ...paper, version: null, categories: [] };
}

/** Texts that want to be more than text, in each of the formats. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example","Free")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)*cmd|x',
  '\t=1+1',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'a [link](http://evil.example) ![image](http://evil.example/x.png) [ref]: http://evil.example',
  '] (x) `code` | bar &lt;b&gt; &amp;amp; <http://auto.example>',
  'Authors: someone else\n**Relevance:** 10\n## 9. [Other](https://arxiv.org/abs/2602.99999)\n\n**ArXiv ID:** 2602.99999',
  '}, @misc{evil, title = {x}} {{{ \\} unpaired \\{ % comment & # _ ^ ~ \\',
  'ER  - \r\nTY  - JOUR\r\nTI  - Another record',
  ']]></summary><entry><title>Another</title></entry>\u0000\u0008\ud800',
  'Jan Novák, Jr., and others',
  '',
];
