import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aDigest, aPaper } from '../../testing/digests';
import { digests, hostile, written } from '../../testing/written';
import { readable } from '../tex-parts';
import { writeAtom } from '../write-atom';
import { readDigest } from './read-digest';

/** What a follower needs of a digest. */
function read(text: string) {
  const reading = readDigest(text);
  if (!reading.ok) throw new Error(reading.why);
  const { title, date, model, cut, prompt, papers } = reading.digest;
  return { title, date, model, cut, prompt, papers, leftOut: reading.leftOut };
}

const known = aDigest({
  ...{
    cut: { minRelevance: 8, minNovelty: 7 },
    prompt: { system: 'You read.', user: '1. Sparse <nets> & more' },
  },
  papers: [
    aPaper({
      id: '2602.04915',
      comment: 'Meets 1: "sparse" & <fast>',
      authors: ['Ada A.', 'Bob & B.'],
      note: 'Mine',
    }),
    aPaper({ id: 'math/0309136', authors: [], abstract: 'One.\n\nTwo.', comment: '' }),
  ],
});

it('says all that a follower needs, and reads it back', () => {
  const back = read(writeAtom(known));
  expect(back).toMatchObject({ title: known.title, date: known.date, model: known.model, cut: known.cut });
  expect(back.prompt).toEqual(known.prompt);
  expect(back.leftOut).toEqual([]);
  back.papers.forEach((paper, i) => {
    const { id, title, authors, abstract, comment, relevance, novelty, categories } =
      known.papers[i] ?? aPaper();
    expect(paper).toMatchObject({ id, authors, comment, relevance, novelty, categories });
    expect([paper.title, paper.abstract]).toEqual([readable(title), readable(abstract)]);
  });
});

it.each(digests)('scores come back paper by paper: %s', (_name, make) => {
  const digest = make();
  const scores = ({ papers }: Pick<typeof digest, 'papers'>) =>
    papers.map(({ id, relevance, novelty }) => [id, relevance, novelty]);
  expect(scores(read(written('Atom', digest)))).toEqual(scores(digest));
});

it('reads what another program has written anew, with prefixes of its own', () => {
  const anew = writeAtom(known)
    .replace('xmlns="http://www.w3.org/2005/Atom"', 'xmlns:ns0="http://www.w3.org/2005/Atom"')
    .replace(
      /<(\/?)(feed|id|title|updated|author|name|generator|entry|link|category|summary)\b/g,
      '<$1ns0:$2',
    )
    .replaceAll('winnow:score', 'x:score')
    .replaceAll('winnow:digest ', 'x:digest ')
    .replaceAll('winnow:prompt', 'x:prompt')
    .replace('xmlns:winnow', 'xmlns:x');
  expect(read(anew)).toEqual(read(writeAtom(known)));
});

it('takes no other feed for a digest, and says which Winnow could read a later one', () => {
  const others = writeAtom(known)
    .replace(/ +<winnow:.*\n/g, '')
    .replace(/\s+xmlns:winnow="[^"]*"/, '');
  expect(readDigest(others)).toMatchObject({ ok: false });
  const later = readDigest(writeAtom(known).replaceAll('urn:winnow:digest:1', 'urn:winnow:digest:2'));
  expect(later.ok ? '' : later.why).toMatch(/later|newer/i);
});

it('a cut that is none is not told, nor a score that is none', () => {
  const odd = writeAtom(known)
    .replace('min-relevance="8"', 'min-relevance="80"')
    .replace(/relevance="\d+"( novelty="\d+">)/, 'relevance="11"$1');
  const back = read(odd);
  expect(back.cut).toBeUndefined();
  expect(back.leftOut).toHaveLength(1);
});

it('whatever is cut off or mixed in, it reads or refuses, and never throws', () => {
  const whole = writeAtom(hostile);
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string(), (a, b, mixed) => {
      const reading = readDigest(whole.slice(0, a) + mixed + whole.slice(b));
      expect(typeof reading.ok).toBe('boolean');
    }),
    { numRuns: 60 },
  );
});
