import { describe, expect, it } from 'vitest';
import { HOSTILE_KINDS } from '../testing/hostile-bindings/all-kinds';
import { drawFrom } from '../testing/hostile-bindings/draw';
import { drawPapers } from '../testing/hostile-bindings/hostile-kind';
import { expected, readCut } from '../testing/read-cut';
import { type Meant, SHAPES } from '../testing/reply-corpus/corpus';
import { createReplyReader } from './read-reply';

/** Replies in all. Each has a seed of its own, which a failure names: `drawFrom(seed)` makes it again. */
const REPLIES = 10_000;
const EACH = Math.ceil(REPLIES / HOSTILE_KINDS.length);

const asked = (papers: readonly Meant[]) => papers.map(({ index, id }) => ({ index, id }));
const scores = ({ id, relevance, novelty }: Pick<Meant, 'id' | 'relevance' | 'novelty'>) =>
  `${id} ${relevance} ${novelty}`;

describe('no score on a wrong paper, and none that nobody gave', () => {
  it('kinds have names of their own', () => {
    expect(new Set(HOSTILE_KINDS.map(({ name }) => name)).size).toBe(HOSTILE_KINDS.length);
  });

  it.each(HOSTILE_KINDS.map((kind, at) => [kind.name, kind, at] as const))('%s', (_name, kind, at) => {
    for (let n = 0; n < EACH; n += 1) {
      const seed = (at + 1) * 1_000_003 + n;
      const draw = drawFrom(seed);
      const papers = drawPapers(draw);
      const { text, meant, clear = false } = kind.write(draw, papers);
      const read = readCut(createReplyReader(asked(papers)), text, [text.length], true);
      const right = new Set(meant.map(scores));
      const wrong = read.map(scores).filter((each) => !right.has(each));
      expect(wrong, `seed ${seed} of ${kind.name}:\n${text}`).toEqual([]);
      if (clear) expect(read.length, `seed ${seed} of ${kind.name}:\n${text}`).toBe(meant.length);
      if (n % 2 > 0) {
        // Whether the reply is known to be whole changes only how much of it is read.
        const cutOff = readCut(createReplyReader(asked(papers)), text, [text.length]).map(scores);
        expect(
          cutOff.filter((each) => !right.has(each)),
          `seed ${seed} of ${kind.name}, perhaps cut off:\n${text}`,
        ).toEqual([]);
        continue;
      }
      const cuts = [draw.int(1, 9), draw.int(1, 60), draw.int(1, 4)];
      const cut = readCut(createReplyReader(asked(papers)), text, cuts, true);
      expect(cut, `seed ${seed} of ${kind.name}, cut at ${cuts}:\n${text}`).toEqual(read);
    }
  });
});

describe('honest replies about any papers', () => {
  it.each(SHAPES.map((shape, at) => [shape.name, shape, at] as const))('%s', (_name, shape, at) => {
    for (let n = 0; n < 8; n += 1) {
      const seed = (at + 1) * 2_000_003 + n;
      const papers = drawPapers(drawFrom(seed), 8);
      const read = readCut(createReplyReader(asked(papers)), shape.write(papers), [1 + n, 40], shape.whole);
      expect(read, `seed ${seed} of ${shape.name}:\n${shape.write(papers)}`).toEqual(expected(shape, papers));
    }
  });
});
