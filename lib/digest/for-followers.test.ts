import { expect, it } from 'vitest';
import { aDigest, aPaper } from '../testing/digests';
import { documentText } from '../testing/documents';
import { written } from '../testing/written';
import { forFollowers } from './for-followers';
import { readDigest } from './read/read-digest';

const digest = aDigest({
  papers: [
    aPaper({ id: '2602.04915', comment: 'Meets 1.', note: 'Ask Ada about it', starred: true }),
    aPaper({ id: '2602.04916', origin: 'by gpt-5, from a digest of 2026-02-06' }),
  ],
  tokens: { prompt: 1234, completion: 567, total: 1801 },
  cost: { prompt: 0.011, completion: 0.022, total: 0.033 },
});

it.each(['JSON', 'Atom'])(
  '%s for followers: own scores, and nothing of the reader’s own business',
  (format) => {
    const text = written(format, forFollowers(digest));
    const reading = readDigest(text);
    expect(reading.ok && reading.digest.papers.map(({ id, comment }) => [id, comment])).toEqual([
      ['2602.04915', 'Meets 1.'],
    ]);
    for (const own of ['Ask Ada', 'tarred', '1234', '0.033', '2602.04916']) {
      expect(text).not.toContain(own);
      expect(written('JSON', digest)).toContain(own);
    }
  },
);

it('has the criteria only where the reader has them written into digests', () => {
  const prompt = { system: 'You read.', user: 'Sparse networks, secretly' };
  expect(written('JSON', forFollowers({ ...digest, prompt }))).toContain('secretly');
  expect(written('Atom', forFollowers({ ...digest, prompt: null }))).not.toContain('secretly');
});

it('is described: the page on publishing names each field that is written', () => {
  const page = documentText('.github/PUBLISHING.md');
  const all = aDigest({
    topics: ['Nets'],
    cut: { minRelevance: 8, minNovelty: 7 },
    prompt: { system: 'a', user: 'b' },
  });
  const one = aPaper({ topics: ['Nets'], topicMatch: 'Nets', axes: { Proximity: 5 } });
  const json = JSON.parse(written('JSON', forFollowers({ ...all, papers: [one] })));
  const names = [json, json.papers[0], json.counts, json.cut, json.prompt].flatMap(Object.keys);
  expect(names.length).toBeGreaterThan(35);
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  const atom = written('Atom', forFollowers({ ...all, papers: [one] }));
  const ours = [...atom.matchAll(/<winnow:([a-z]+)((?: [a-z-]+="[^"]*")*)/g)];
  const told = ours.flatMap(([, name = '', rest = '']) => [
    name,
    ...[...rest.matchAll(/ ([a-z-]+)=/g)].map(([, each]) => each),
  ]);
  expect(new Set(told).size).toBeGreaterThan(8);
  expect(told.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
