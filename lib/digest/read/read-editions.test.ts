import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPaper } from '../../testing/digests';
import { dailyJson, type Facts, oldMarkdown, topicMarkdown, wanted } from '../../testing/editions';
import { readWhole } from '../../testing/read-whole';
import { writeJson } from '../write-json';
import { writeMarkdown } from '../write-markdown';
import { readDigest } from './read-digest';

/** Names as they are: with commas, with an ampersand, with brackets. */
const TOPICS = ['Sparse Training', 'Caches, Sparsity, and Serving', 'World Models (open)', 'Search & Memory'];

const words = fc.array(fc.constantFrom('study', 'one', 'case', '$x_1$', '(see', 'below)', 'Origin:', 'of'), {
  minLength: 1,
  maxLength: 8,
});
const text = words.map((each) => `A ${each.join(' ')}`);
const ten = fc.integer({ min: 1, max: 10 });

/** A day with a paper or several under each of its topics, in the order of these. */
const day: fc.Arbitrary<Facts> = fc
  .record({
    date: fc.date({ min: new Date('2025-01-01'), max: new Date('2026-09-30'), noInvalidDate: true }),
    model: fc.constantFrom('gpt-4o', 'gpt-5', 'local agent CLI', 'org/model-4.1'),
    tokens: fc.option(fc.tuple(fc.integer({ min: 1, max: 9e5 }), fc.integer({ min: 1, max: 9e5 }))),
    rows: fc.integer({ min: 20, max: 2000 }),
    scanned: fc.integer({ min: 10, max: 900 }),
    topics: fc.shuffledSubarray(TOPICS, { minLength: 1 }),
    scores: fc.array(fc.record({ title: text, comment: text, relevance: ten, novelty: ten, match: text }), {
      minLength: 4,
      maxLength: 9,
    }),
    axis: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ scores, date, axis, ...facts }) => {
    const papers = scores.map(({ match, ...score }, i) =>
      aPaper({
        ...{ ...score, id: `2602.0${1000 + i}`, version: null, categories: [], topicMatch: match },
        abstract: 'We study one case. It is small.',
        topics: [facts.topics[i % facts.topics.length] ?? '', ...(i % 3 === 0 ? TOPICS : [])].filter(
          (topic, at, all) => all.indexOf(topic) === at,
        ),
        axes: { EVIDENCE: (axis % 10) + 1, READ_SCORE: axis / 2 },
      }),
    );
    const under = facts.topics.flatMap((topic) => papers.filter((paper) => paper.topics?.[0] === topic));
    return { ...facts, date: date.toISOString().slice(0, 10), papers: under };
  });

const without = (facts: Facts, ...names: ('axes' | 'topics' | 'topicMatch')[]): Facts => ({
  ...facts,
  papers: facts.papers.map((paper) => {
    const left = { ...paper };
    for (const name of names) delete left[name];
    return left;
  }),
});

describe('the same day in every edition', () => {
  it('is read from the layout of old, the month first or the year first', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (facts, american) => {
        const { topics: _, ...plain } = wanted(without(facts, 'axes', 'topics', 'topicMatch'));
        const cost = { prompt: 0.1, completion: 0.66, total: 0.76 };
        expect(readWhole(oldMarkdown(facts, american))).toEqual({ ...plain, cost });
      }),
      { numRuns: 200 },
    );
  });

  it('is read from the layout by topic: head, topics, other topics, why', () => {
    fc.assert(
      fc.property(day, (facts) => {
        // All names are headings somewhere, or stand alone, so that commas in them part nothing.
        const known = facts.papers.every(({ topics = [] }) =>
          topics.every((topic) => facts.topics.includes(topic) || !topic.includes(',')),
        );
        fc.pre(known);
        expect(readWhole(topicMarkdown(facts))).toEqual(wanted(without(facts, 'axes')));
      }),
      { numRuns: 200 },
    );
  });

  it('is read from the JSON of the day, with all its numbers, and kept by Winnow’s own formats', () => {
    fc.assert(
      fc.property(day, (facts) => {
        const names = {
          ...facts,
          topics: [...facts.topics, ...TOPICS.filter((name) => !facts.topics.includes(name))],
        };
        const digest = readWhole(dailyJson(names));
        expect(digest).toEqual(wanted(facts));
        expect(readWhole(writeJson(digest))).toEqual(digest);
        expect(readWhole(writeMarkdown(digest))).toEqual(digest);
      }),
      { numRuns: 200 },
    );
  });
});

it('is a digest without papers where a day had none, in every edition', () => {
  const none: Facts = {
    ...{ date: '2026-07-18', model: 'gpt-5', tokens: null, rows: 522, scanned: 347 },
    ...{ papers: [], topics: [] },
  };
  const said = { ok: false, why: 'This digest has no papers.' };
  for (const edition of [oldMarkdown(none), topicMarkdown(none), dailyJson(none), '{}', '{"papers": []}'])
    expect(readDigest(edition)).toEqual(said);
});
