import { describe, expect, it } from 'vitest';
import type { DigestPaper } from '../../papers/digest';
import {
  SEED_HERE,
  SEED_MISSING,
  SEED_TEXT,
  type SeedPaper,
  seedFile,
  seedPapers,
} from '../../testing/digests';
import { readWhole } from '../../testing/read-whole';
import { writeJson } from '../write-json';
import { writeMarkdown } from '../write-markdown';

const fields = ({ id, title, authors, abstract, comment, relevance, novelty }: DigestPaper): SeedPaper => ({
  ...{ id, title, authors, abstract, comment, relevance, novelty },
});

if (!SEED_HERE) process.stdout.write(`${SEED_MISSING}\n`);
describe.runIf(SEED_HERE)('the seed', () => {
  it('is read whole from its text: papers, totals, cost and prompt', () => {
    const digest = readWhole(seedFile(SEED_TEXT));
    expect(digest.papers.map(fields)).toEqual(seedPapers());
    expect(digest).toMatchObject({
      ...{ title: 'Personalized Daily ArXiv Papers', date: '2026-02-06', model: 'gpt-5' },
      tokens: { prompt: 81235, completion: 65391, total: 146626 },
      cost: { prompt: 0.1, completion: 0.65, total: 0.76 },
      counts: { rows: 716, scanned: 421, relevant: 63, scored: null, failed: null },
    });
    expect(digest.prompt?.system).toMatch(/^You are a helpful paper reading assistant.*criteria below\.$/);
    expect(digest.prompt?.user).toMatch(/^Instructions\n[\s\S]*Knowledge Graph, etc\.$/);
  });

  it('reads the same from its program’s own Markdown and JSON', () => {
    const markdown = readWhole(seedFile('program-output.md'));
    const json = readWhole(seedFile('program-output.json'));
    expect(markdown.papers.map(fields)).toEqual(json.papers.map(fields));
    expect(json.papers).toHaveLength(63);
    const { papers, prompt, ...head } = markdown;
    const { papers: _, prompt: flat, ...headOfText } = readWhole(seedFile(SEED_TEXT));
    expect(head).toEqual(headOfText);
    expect(prompt?.user).toContain('### Relevance Scoring');
    expect(flat?.user).toContain('Relevance Scoring');
    // The text on its page went through arXiv's own filters in seven abstracts; all else is one.
    const apart = papers.filter((paper, i) => fields(paper).abstract !== seedPapers()[i]?.abstract);
    expect(apart).toHaveLength(7);
  });

  it.each(['program-output.md', 'program-output.json', SEED_TEXT, 'papers.json'])(
    'survives %s → read → Markdown → read → JSON → read',
    (name) => {
      const first = readWhole(seedFile(name));
      const second = readWhole(writeMarkdown(first));
      expect(second).toEqual(first);
      expect(readWhole(writeJson(second))).toEqual(first);
    },
  );
});
