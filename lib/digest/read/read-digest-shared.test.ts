import { describe, expect, it } from 'vitest';
import { readWhole } from '../../testing/read-whole';
import { SHARED_HERE, SHARED_MISSING, sharedDigests, sharedFile } from '../../testing/shared-digests';
import { writeJson } from '../write-json';
import { readDigest } from './read-digest';

if (!SHARED_HERE) process.stdout.write(`${SHARED_MISSING}\n`);

/** Of each file what its head says, or why it is none. */
const DIGESTS: Record<string, object | string> = {
  'fork-a.md': { date: '2025-10-17', model: 'gpt-5', rows: 680, scanned: 424, relevant: 47, papers: 47 },
  'fork-b-astro.md': {
    date: '2026-04-27',
    model: 'openai/gpt-4.1',
    rows: 132,
    scanned: 90,
    relevant: 62,
    papers: 62,
  },
  'fork-c.md': { date: '2026-08-21', model: '', rows: null, scanned: null, relevant: 22, papers: 22 },
  'other-program.jsonl': 'No paper in this file has scores.',
  'seed-program-2025-03.md': {
    date: '2025-03-29',
    model: 'gpt-4o',
    rows: 205,
    scanned: 117,
    relevant: 15,
    papers: 15,
  },
  'seed-program-2026-04-16-daily-papers.json': {
    ...{ date: '2026-04-16', model: 'gpt-5.4', rows: 599, scanned: 367, relevant: 27, papers: 27 },
  },
  'seed-program-2026-04-16-hotspot-papers.json': {
    date: '2026-04-16',
    model: '',
    rows: null,
    relevant: 10,
    papers: 10,
  },
  'seed-program-2026-04-16-latest.md': {
    ...{ date: '2026-04-16', model: 'gpt-5.4', rows: 599, scanned: 367, relevant: 27, papers: 27 },
  },
  'seed-program-2026-05-12-output.json': { date: '', model: '', rows: null, relevant: 183, papers: 183 },
  'seed-program-2026-07-18-daily-papers.json': 'This digest has no papers.',
  'seed-program-site-2025-12-15.md': {
    ...{ date: '2025-12-15', model: 'gpt-5', rows: 389, scanned: 190, relevant: 10, papers: 10 },
  },
};

const told = (head: object | string) => expect.stringContaining(String(head));

describe.runIf(SHARED_HERE)('others’ digests', () => {
  it.each(sharedDigests().filter((name) => /\.(?:md|jsonl?)$/.test(name)))(
    '%s is read, or told why not',
    (name) => {
      const reading = readDigest(sharedFile(`digests/${name}`));
      const head = DIGESTS[name] ?? {};
      if (!reading.ok || typeof head === 'string')
        return expect(reading).toMatchObject({ ok: false, why: told(head) });
      const { counts, papers, date, model, title } = reading.digest;
      expect({ ...counts, date, model, papers: papers.length }).toMatchObject(head);
      expect(title).toMatch(/^Personalized Daily Ar[Xx]iv Papers$/);
      expect(reading.leftOut).toEqual([]);
      expect(readWhole(writeJson(reading.digest))).toEqual(reading.digest);
      const empty = papers.filter(
        ({ abstract, authors }) => abstract === '' || authors.some((each) => !each.trim()),
      );
      expect(empty).toEqual([]);
    },
  );

  it('two editions of one day say the same', () => {
    const json = readWhole(sharedFile('digests/seed-program-2026-04-16-daily-papers.json'));
    const markdown = readWhole(sharedFile('digests/seed-program-2026-04-16-latest.md'));
    expect([...markdown.papers].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      [...json.papers]
        .sort((a, b) => a.id.localeCompare(b.id))
        .map(({ topics = [], ...paper }) => ({
          ...{ ...paper, title: paper.title.trim(), topics },
        })),
    );
    expect(markdown.topics).toEqual(json.topics);
    expect(markdown.tokens).toEqual(json.tokens);
    expect(markdown.topics).toHaveLength(5);
  });
});

const PAPER = { id: '2602.00001', relevance: 9, novelty: 8 };
const COUNTED = { rows: 50, scanned: 30, relevant: 1 };
const USED = {
  tokens: { prompt: 1000, completion: 200, total: 1200 },
  cost: { prompt: 0.1, completion: 0.02, total: 0.12 },
};

describe.runIf(SHARED_HERE)('small files that were read wrongly', () => {
  it.each([
    [
      'daily-papers-json/in.json',
      { date: '2026-05-01', model: 'some-model', ...USED, counts: COUNTED, papers: [PAPER] },
    ],
    [
      'daily-papers-json/in-without-lists.json',
      { date: '2026-05-01', ...USED, counts: COUNTED, papers: [PAPER] },
    ],
    [
      'topic-digest-md/in.md',
      {
        ...{ date: '2026-05-01', model: 'some-model', ...USED, counts: COUNTED, topics: ['Topic One'] },
        papers: [
          {
            ...PAPER,
            ...{ comment: 'Fits topic one.', topicMatch: 'It is about topic one.' },
            topics: ['Topic One', 'Topic Two'],
          },
        ],
      },
    ],
    ['heading-after-note/note.md', { title: 'Personalized Daily ArXiv Papers', date: '2026-03-13' }],
    ['heading-after-note/navigation.md', { title: 'Personalized Daily ArXiv Papers', date: '2025-12-15' }],
    ['date-m-d-yyyy/in.md', { date: '2025-03-24' }],
    ['no-totals-line/in.md', { counts: { relevant: 1 }, papers: [PAPER] }],
    ['jsonl-called-damaged/scored.jsonl', { papers: [PAPER, { id: '2602.00002', relevance: 7 }] }],
    ['blank-author/in.json', { papers: [{ authors: ['Ada Example', 'Bo Example'] }] }],
  ])('%s', (path, said) => {
    expect(readWhole(sharedFile(`cases/${path}`))).toMatchObject(said);
  });

  it.each([
    ['empty-day-json/in.json', 'This digest has no papers.'],
    ['jsonl-called-damaged/unscored.jsonl', 'No paper in this file has scores. A Paper: it has no relevance'],
  ])('%s', (path, why) => {
    expect(readDigest(sharedFile(`cases/${path}`))).toEqual({ ok: false, why: expect.stringContaining(why) });
  });
});
