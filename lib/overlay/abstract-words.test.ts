import { describe, expect, it } from 'vitest';
import type { AbstractProgress } from '../messages/listing';
import { aStatus } from '../testing/replies';
import { barWords } from './bar/bar-words';

const progress = (rest: Partial<AbstractProgress> = {}): AbstractProgress => ({
  ...{ left: 0, all: 250, until: null, trouble: null, gone: 0, why: null },
  ...rest,
});
const said = (abstracts: AbstractProgress | null, rest = {}) =>
  barWords(aStatus({ phase: 'running', scored: 0, replacements: 0, abstracts, ...rest }), 1000);

describe('abstracts that a page does not show', () => {
  it('are said to be on their way, and how far it is, without a word to listeners for each', () => {
    const [first, later] = [said(progress({ left: 250 })), said(progress({ left: 200 }), { scored: 50 })];
    expect(first.status).toBe(
      'Scoring 250 papers: just begun. Getting abstracts from arXiv, one request at a time.',
    );
    expect(later.status).toBe(first.status);
    expect([first.money, later.money].map((money) => money.split(' · ')[0])).toEqual([
      '0 of 250 abstracts',
      '50 of 250 abstracts',
    ]);
  });

  it('say until when arXiv wants to be left alone, and why', () => {
    const { status, money } = said(progress({ left: 9, until: 61_000, trouble: 'arXiv asks for patience' }));
    expect(status).toMatch(/Getting abstracts from arXiv: arXiv asks for patience\.$/);
    expect(money).toMatch(/^Going on in 60 s/);
  });

  it('are got for keyword ranks, too', () => {
    expect(said(progress({ left: 9 }), { phase: 'keyword' }).money).toBe('241 of 250 abstracts');
  });

  it('that are not to be had are counted, with the reason and a way to try again', () => {
    const { status, buttons } = said(progress({ gone: 2, why: 'arXiv did not give it out' }), {
      phase: 'done',
    });
    expect(status).toContain('No abstract for 2 papers: arXiv did not give it out.');
    expect(buttons.map(({ label }) => label)).toContain('Try again');
  });

  it('wait after a stop', () => {
    const { status, buttons } = said(progress(), { phase: 'stopped', withoutAbstract: 40 });
    expect(status).toBe('Stopped. 40 papers wait for an abstract.');
    expect(buttons.map(({ label }) => label)).toContain('Go on');
  });

  it('are not spoken of where the page shows them all', () => {
    expect(said(null, { phase: 'done', scored: 55 }).status).toBe('55 papers scored.');
  });
});
