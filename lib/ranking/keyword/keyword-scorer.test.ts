import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STARTER_CRITERIA } from '../../criteria/starter';
import type { Paper } from '../../papers/paper';
import { createKeywordScorer, matchAll } from './keyword-scorer';
import { leanOnPage } from './page-leaning';

function paper(title: string, abstract = '', id = title): Paper {
  return { id, version: 1, title, authors: [], abstract };
}

function match(criteria: string, title: string, abstract = '') {
  return createKeywordScorer(criteria).match(paper(title, abstract));
}

describe('match', () => {
  it.each([
    ['mixture of experts', 'Routing in Mixture-of-Experts layers'],
    ['Mixture of Experts (MoE)', 'Scaling MoEs'],
    ['quantization', 'Quantized networks'],
    ['sparsity', 'Sparse attention'],
    ['low-rank', 'A low rank method'],
    ['LLM', 'Large language models as judges'],
    ['large language models', 'Judging with LLMs'],
    ['Mößbauer spectroscopy', 'M\\"o{\\ss}bauer spectroscopy of iron'],
    ['dark matter', '\\textit{Dark} $matter$ halos'],
    ['量子纠错', '表面码的量子纠错'],
  ])('meets %s in: %s', (criteria, title) => {
    const found = match(criteria, title);
    expect(found.strength).toBeGreaterThan(0);
    expect(found.matched).toHaveLength(1);
  });

  it.each(
    [
      'multi task, multi modal, non convex, non equilibrium, semi supervised, semi conductors, pre training',
      'post selection, self supervised, self similar, sub modular, super resolution, super conductivity',
      'meta materials, hyper graphs, inter calibration, intra cluster, cross modal, cross correlation',
      'zero shot, zero sum, few shot, few body, auto encoders, anti ferromagnets, quasi particles, micro lensing',
    ].flatMap((list) => list.split(', ')),
  )('meets %s apart, with a hyphen and in one word, either way', (apart) => {
    const spellings = [' ', '-', ''].map((sign) => apart.replace(' ', sign));
    for (const wanted of spellings)
      for (const written of spellings)
        for (const [before, after] of [
          ['', ''],
          ['deep ', ''],
          ['', ' methods'],
        ])
          expect(
            match(`${before}${wanted}${after}`, `On ${before}${written}${after} here`).strength,
            `${wanted} in ${written}`,
          ).toBeGreaterThan(0);
  });

  it('shows the reader’s own words, strongest first and at most six', () => {
    const found = match(
      'Wanted: Mixture of Experts (MoE), quantization',
      'MoEs',
      'We use MoE, and quantized weights.',
    );
    expect(found.matched).toEqual(['MoEs', 'quantized']);
    const many = 'axions, pulsars, quasars, magnetars, neutrinos, kilonovae, blazars, exoplanets';
    expect(match(many, many).matched).toHaveLength(6);
  });

  it('counts the title above the abstract, and a phrase above its words apart', () => {
    const criteria = 'dark matter, axions';
    expect(match(criteria, 'Axions', 'We study them.').rank).toBeGreaterThan(
      match(criteria, 'Study', 'Of axions.').rank,
    );
    expect(match(criteria, 'Dark matter').rank).toBeGreaterThan(match(criteria, 'Matter that is dark').rank);
  });

  it('lowers what meets something unwanted, and never shows it', () => {
    const criteria = 'Wanted: pruning\nNot wanted: medical imaging, federated learning';
    const plain = match(criteria, 'Pruning networks');
    const medical = match(criteria, 'Pruning networks for medical imaging');
    expect(medical.rank).toBeLessThan(plain.rank);
    expect(medical.strength).toBeLessThanOrEqual(plain.strength);
    expect(medical.matched).toEqual(['Pruning']);
    expect(match(criteria, 'Medical imaging').rank).toBeLessThan(match(criteria, 'Gardening').rank);
    expect(match(criteria, 'Medical imaging')).toMatchObject({ strength: 0, matched: [] });
  });

  it('gives a paper to the core of the criteria 4, one beside them little, and a stranger 0', () => {
    const core =
      'We prune and quantize sparse mixture of experts models. Quantization of MoE experts is low-rank.';
    expect(match(STARTER_CRITERIA.text, 'Quantized mixture of experts', core).strength).toBe(4);
    expect(
      match('axions', 'Axions and how to find axions', 'Axions, axions.').strength,
    ).toBeGreaterThanOrEqual(3);
    expect(
      match(STARTER_CRITERIA.text, 'A survey of teachers', 'We ask teachers what they think.').strength,
    ).toBe(0);
    expect(match(STARTER_CRITERIA.text, 'A new method', 'Our model learns.').strength).toBe(0);
  });

  it.each(['', '  \n', '--- : ', 'Not wanted: vision'])('finds nothing wanted by %j', (criteria) => {
    expect(match(criteria, 'Vision and pruning', 'Vision.')).toMatchObject({ strength: 0, matched: [] });
  });

  it('has rank 0 for every paper where there are no criteria', () => {
    expect(match('', 'Anything').rank).toBe(0);
  });

  it.each([
    '-',
    '\\',
    '(',
    'a-',
    'pre',
    '\\a',
    '{',
    'mixture of ',
    ': not ',
    '\u0301',
    '量',
    '.',
    '$',
    'except ',
  ])('takes six thousand signs of %j, as a paper and as criteria', (scrap) => {
    const text = scrap.repeat(Math.ceil(6000 / scrap.length));
    // A pattern that backtracks would run into the test's own time limit.
    expect(match(STARTER_CRITERIA.text, text, text).strength).toBeGreaterThanOrEqual(0);
    expect(createKeywordScorer(text.repeat(4)).match(paper('pruning', text)).rank).not.toBeNaN();
  });
});

const WORDS =
  'sparse pruning MoE mixture of experts reinforcement learning model the quantized image vision (LLM), . : not'.split(
    ' ',
  );
const someText = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('any text', () => {
  it('keeps the promises of a match', () => {
    fc.assert(
      fc.property(someText, someText, someText, (criteria, title, abstract) => {
        const found = match(criteria, title, abstract);
        expect(Number.isFinite(found.rank)).toBe(true);
        expect(found.strength === 0).toBe(found.matched.length === 0);
        expect(found.matched.length).toBeLessThanOrEqual(6);
        expect(new Set(found.matched).size).toBe(found.matched.length);
        expect(match(criteria, title, abstract)).toEqual(found);
      }),
    );
  });

  it('has one match for each paper of a page, its strength its own', () => {
    fc.assert(
      fc.property(someText, fc.array(fc.tuple(someText, someText), { maxLength: 12 }), (criteria, texts) => {
        const papers = texts.map(([title, abstract], index) => paper(title, abstract, String(index)));
        const page = matchAll(criteria, papers);
        expect([...page.keys()]).toEqual(papers.map(({ id }) => id));
        const scorer = createKeywordScorer(criteria);
        for (const one of papers) {
          const { strength, matched } = scorer.match(one);
          expect(page.get(one.id)).toMatchObject({ strength, matched, rank: expect.any(Number) });
          expect(Number.isFinite(page.get(one.id)?.rank)).toBe(true);
        }
      }),
    );
  });
});

describe('matchAll', () => {
  it('puts the wanted above the rest, and the unwanted below', () => {
    const page = matchAll(STARTER_CRITERIA.text, [
      paper('Teachers in schools', '', 'else'),
      paper('Reinforcement learning for medical imaging', '', 'unwanted'),
      paper('Pruning mixture of experts', '', 'wanted'),
    ]);
    const order = [...page].sort(([, a], [, b]) => b.rank - a.rank).map(([id]) => id);
    expect(order).toEqual(['wanted', 'else', 'unwanted']);
  });

  it('knows no papers on an empty page', () => {
    expect(matchAll('axions', []).size).toBe(0);
  });

  it('marks two thousand papers of one page', () => {
    const abstract =
      'We train sparse models with pruning and compare them on seven data sets of images and text. '.repeat(
        14,
      );
    const papers = Array.from({ length: 2000 }, (_, index) =>
      paper(`Paper ${index}`, `${abstract} word${index}`),
    );
    expect(matchAll(STARTER_CRITERIA.text, papers).size).toBe(2000);
  });

  it('ranks what keeps the company of papers seen before above what does not', () => {
    const scorer = createKeywordScorer('pruning');
    const seen = ['Pruning zorgs', 'Pruned zorgs again', 'Teachers', 'Teachers again', 'Teachers ask'];
    const page = [paper('Zorgs today'), paper('Teachers today')];
    const ranks = (before: readonly string[]) => {
      const reads = before.map((title) => scorer.read(paper(title)));
      return [...scorer.matchAll(page, (read) => leanOnPage(read, reads)).values()].map(({ rank }) => rank);
    };
    const [alone, leaning] = [ranks([]), ranks(seen)];
    expect(alone[0]).toBe(alone[1]);
    expect(leaning[0]).toBeGreaterThan(leaning[1] ?? 0);
    expect(scorer.read(paper('Pruning zorgs')).rank).toBe(scorer.match(paper('Pruning zorgs')).rank);
  });
});
