import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STARTER_CRITERIA } from '../../criteria/starter';
import { clauses } from './clauses';

/** The wanted and the unwanted clauses of a text, each trimmed of what stands around it. */
function sides(text: string) {
  const of = (wanted: boolean) =>
    clauses(text)
      .filter((clause) => clause.wanted === wanted)
      .map((clause) => clause.text.replace(/^[\s,;]+|[\s.,;]+$/g, ''));
  return { wanted: of(true), unwanted: of(false) };
}

describe('clauses', () => {
  it('reads the starter text', () => {
    const { wanted, unwanted } = sides(STARTER_CRITERIA.text);
    expect(wanted).toContain('Model architecture');
    expect(wanted.some((text) => text.startsWith('mixture of experts (MoE)'))).toBe(true);
    expect(unwanted).toContain('Work that only applies known methods is not wanted');
    expect(unwanted.some((text) => text.includes('reinforcement learning'))).toBe(true);
    expect(unwanted.some((text) => text.includes('image segmentation'))).toBe(true);
    expect(wanted.join()).not.toMatch(/transfer learning|medical|engineering increments/);
    expect(unwanted.join()).not.toMatch(/pruning|mixture|dictionary/);
  });

  it('marks what comes from a list of keywords', () => {
    const found = clauses(STARTER_CRITERIA.text).filter((clause) => clause.keyword);
    expect(found.map((clause) => clause.wanted)).toEqual([true, false, false]);
  });

  it('reads topics with both labels on one line, and applications after what is irrelevant', () => {
    expect(
      sides(
        [
          'Model Compression - Relevant: Sparsity, low-rank approaches. - Irrelevant: Known methods on new tasks.',
          'Keywords:',
          '- Relevant: Mixture of Experts (MoE), etc.',
          '- Irrelevant: Online Learning, etc.',
          '- Application: Medical Imaging, Time Series, etc.',
        ].join('\n'),
      ),
    ).toEqual({
      wanted: ['Model Compression -', 'Sparsity, low-rank approaches', 'Mixture of Experts (MoE), etc'],
      unwanted: ['Known methods on new tasks', 'Online Learning, etc', 'Medical Imaging, Time Series, etc'],
    });
  });

  it('reads labels and headings that stand over a list', () => {
    const listed = 'Exclude:\n- vision\n- audio\n\nInterests:\n1. GNNs\n2. proteins\n\nAlso folding.';
    expect(sides(listed)).toEqual({
      wanted: ['GNNs', 'proteins', 'Also folding'],
      unwanted: ['vision', 'audio'],
    });
    expect(sides('Interests: graphs\n\nNot wanted:\n\nvision')).toEqual({
      wanted: ['graphs'],
      unwanted: ['vision'],
    });
    expect(sides('Topics:\n- GNNs\n\nThings to avoid\n- vision')).toEqual({
      wanted: ['GNNs'],
      unwanted: ['vision'],
    });
    expect(sides('## Wanted\nGNNs\n\n## Not wanted\n\nvision\n\n## More\n\nproteins')).toEqual({
      wanted: ['GNNs', 'proteins'],
      unwanted: ['vision'],
    });
  });

  it('goes on over a wrapped line', () => {
    expect(sides('Not wanted: vision,\n  audio and speech\nGraphs')).toEqual({
      wanted: ['Graphs'],
      unwanted: ['vision', 'audio and speech'],
    });
  });

  it.each([
    ['I work on graphs. I am not interested in vision or robotics.', 'vision or robotics'],
    ['graphs; avoid surveys', 'surveys'],
    ['No LLM agents.', 'LLM agents'],
    ['I like theory, not applications', 'applications'],
    ['anything on proteins except docking', 'docking'],
    ["Don't show me papers about games.", 'papers about games'],
    ['graphs\nneutrinos, but not sterile ones', 'sterile ones'],
    ['Surveys are not wanted.', 'Surveys are not wanted'],
    ['Please exclude surveys', 'surveys'],
  ])('hears the denial in: %s', (text, unwanted) => {
    expect(sides(text).unwanted).toEqual([unwanted]);
  });

  it('hears what is wanted after all', () => {
    expect(sides('Not wanted: games, except Go').wanted).toEqual(['Go']);
    expect(sides('I am not interested in games but I want Go').wanted).toContain('Go');
  });

  it.each([
    'not only graphs but also trees',
    'no free lunch theorems',
    'dark matter\naxions\nneutrinos',
    '量子纠错',
  ])('takes as wanted: %s', (text) => {
    expect(sides(text).unwanted).toEqual([]);
    expect(sides(text).wanted.join('')).not.toBe('');
  });

  it('has nothing to say of nothing', () => {
    expect(clauses('')).toEqual([]);
    expect(clauses(' \n\n -- : ; \n')).toEqual([]);
  });

  it('takes any text', () => {
    const scrap = fc.constantFrom(
      'Wanted:',
      'not',
      '- ',
      '\n',
      ' except ',
      'but not',
      '#',
      '1. ',
      ':',
      ', ',
      'graphs',
      '. ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ unit: 'binary' }))), (parts) => {
        for (const clause of clauses(parts.join(''))) expect(clause.text.trim()).not.toBe('');
      }),
    );
  });
});
