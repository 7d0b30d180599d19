import { describe, expect, it } from 'vitest';
import { criteriaTerms } from './criteria-terms';
import { tokens } from './tokens';

/** The term that is looked for by these words. */
function term(criteria: string, words: string) {
  const stems = tokens(words).join(' ');
  return criteriaTerms(criteria).find((found) => found.stems.join(' ') === stems);
}

describe('criteriaTerms', () => {
  it('weighs a phrase above a word, and a rare word above a common one', () => {
    const text = 'dark matter, axions, models';
    const phrase = term(text, 'dark matter')?.weight ?? 0;
    const rare = term(text, 'axion')?.weight ?? 0;
    const common = term(text, 'model')?.weight ?? 0;
    expect(phrase).toBeGreaterThan(rare);
    expect(rare).toBeGreaterThan(3 * common);
    expect(common).toBeGreaterThan(0);
  });

  it('takes what stands in brackets for an abbreviation, either way round', () => {
    expect(term('weak lensing survey (WLS)', 'wls')).toMatchObject({
      label: 'weak lensing survey',
      telling: true,
    });
    expect(term('WLS (weak lensing survey)', 'weak lensing survey')).toMatchObject({ label: 'WLS' });
  });

  it('fills in what an abridged list leaves out', () => {
    expect(term('feature and dictionary learning', 'feature learning')?.label).toBe('feature learning');
    expect(term('feature and dictionary learning', 'feature')?.telling).toBe(false);
  });

  it('does not let half a phrase tell', () => {
    expect(term('mixture of experts', 'expert')).toMatchObject({ telling: false });
    expect(term('contrastive methods', 'contrastive')).toMatchObject({
      telling: true,
      label: 'contrastive methods',
    });
  });

  it('knows related terms under the reader’s own words, the narrower for less', () => {
    const own = term('quantization', 'quantization');
    const narrower = term('quantization', 'int8');
    expect(narrower).toMatchObject({ label: 'quantization', wanted: true });
    expect(narrower?.weight).toBeLessThan(own?.weight ?? 0);
    expect(term('not wanted: reinforcement learning', 'rl')?.wanted).toBe(false);
  });

  it('lets what is wanted anywhere stand against what is not wanted elsewhere', () => {
    const text =
      'Wanted: compression\nNot wanted: applying compression methods to yet another downstream task, surveys';
    expect(term(text, 'compression')?.wanted).toBe(true);
    expect(term(text, 'compression methods')).toBeUndefined();
    expect(term(text, 'survey')?.wanted).toBe(false);
    expect(term('Wanted: graphs\nNot wanted: knowledge graphs', 'knowledge graph')?.wanted).toBe(false);
  });

  it('makes do with common words where there are no others', () => {
    expect(term('I want papers about efficiency.', 'efficiency')?.telling).toBe(true);
  });
});
