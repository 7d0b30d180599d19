// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { failedMark, followedMark, keywordMark, scoredMark, waitingMark } from '../testing/marks';
import { A, all, B, bar, C, D, lines, names, on, overlay, useOverlay, view } from '../testing/overlay';
import { aStatus } from '../testing/replies';
import { barWords } from './bar/bar-words';

/** Scores of followed digests, as they stand on the page. */

useOverlay();

const tile = (at = 0) => all('.tile')[at] as HTMLElement;
const dialog = () => all('[role="dialog"]').find((each) => !each.hidden);
const part = (words: RegExp) => all('.ledger button').find((each) => words.test(each.textContent ?? ''));
const choice = () =>
  all('select').find((each) => each.getAttribute('aria-label') === 'Scores') as HTMLSelectElement;
const choose = (value: string) => {
  choice().value = value;
  choice().dispatchEvent(new Event('change'));
};
const account = () =>
  all('.ledger button')
    .filter((each) => !each.parentElement?.hidden)
    .map(({ textContent }) => textContent);

describe('on a tile and in its line', () => {
  it('are told from own ones, and from earlier ones', () => {
    overlay.marks([
      followedMark(waitingMark(A)),
      followedMark(failedMark(B), { comment: '' }),
      followedMark(keywordMark(C)),
      scoredMark(D, { stale: 'model' }),
    ]);
    const score = 'Relevance 9 of 10, novelty 7 of 10';
    expect(names()).toEqual([
      `${score}, from Lab, your own score is to come`,
      `${score}, from Lab, your own could not be had`,
      `${score}, from Lab`,
      `${score}, by another model`,
    ]);
    expect(lines().slice(0, 2)).toEqual([
      'From Lab: Routing that they liked.',
      'From Lab: This digest gives no reason.',
    ]);
    const looks = ['data-followed', 'data-to-come', 'data-stale'];
    const shown = all('.tile').map((each) => looks.filter((name) => each.hasAttribute(name)));
    expect(shown).toEqual([
      ['data-followed', 'data-to-come'],
      ['data-followed'],
      ['data-followed'],
      ['data-stale'],
    ]);
  });

  it('give way to the reader’s own, and leave nothing behind', () => {
    overlay.marks([followedMark(waitingMark(A))]);
    overlay.marks([{ ...scoredMark(A), followed: followedMark(waitingMark(A)).followed ?? [] }]);
    expect(names()[0]).toBe('Relevance 9 of 10, novelty 7 of 10');
    expect(lines()[0]).toBe('MoE: routing without a router.');
    expect(tile().hasAttribute('data-followed') || tile().hasAttribute('data-to-come')).toBe(false);
  });

  it('stay where nobody is left to score the papers, and wait for nothing', () => {
    overlay.marks([followedMark(waitingMark(A)), waitingMark(B)]);
    overlay.frozen('Gone.');
    expect(names().slice(0, 2)).toEqual([
      'Relevance 9 of 10, novelty 7 of 10, from Lab, your own could not be had',
      'Could not be scored: Gone.',
    ]);
    expect(tile().hasAttribute('data-to-come')).toBe(false);
  });

  it('are text, whatever a stranger wrote, and turn nothing that stands beside them', () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e{name} $name$';
    const word = { name: hostile, relevance: 2, novelty: 2, comment: hostile, model: hostile, day: hostile };
    const mark = followedMark(scoredMark(A), { model: hostile, comment: hostile, followed: [word, word] });
    overlay.marks([mark]);
    overlay.view(view());
    tile().click();
    overlay.details({ id: A, criteria: '', topics: [], matched: [], owed: false, score: null, again: null });
    expect(lines()[0]).toContain('From <img src=x onerror=alert(1)>{name} $name$: <img');
    expect(all('.text bdi')[0]?.textContent).not.toMatch(/\p{Bidi_Control}/u);
    expect(dialog()?.querySelectorAll('img, script, a')).toHaveLength(0);
    expect(all('img')).toEqual([]);
  });
});

describe('in the bar', () => {
  beforeEach(() => {
    overlay.view(view({ minRelevance: 1, minNovelty: 1 }));
    overlay.marks([
      followedMark(waitingMark(A)),
      followedMark(keywordMark(B), { model: 'Blog', relevance: 2 }),
      scoredMark(C),
      waitingMark(D),
    ]);
  });

  it('are a part of the account by themselves, which shows them', () => {
    expect(account()).toEqual([
      ...[
        '4 rows',
        '4 papers',
        '1 scored',
        '2 from followed digests',
        '1 waiting',
        '0 not asked',
        '0 failed',
      ],
    ]);
    part(/followed/)?.click();
    expect(overlay.narrowedTo()).toEqual([A, B]);
    overlay.marks([waitingMark(B)]);
    expect(part(/Lab/)?.textContent).toBe('1 from Lab');
  });

  it('are chosen by whose they are, for this look only', () => {
    expect([...choice().options].map(({ textContent }) => textContent)).toEqual([
      ...['All', 'My own', 'From Lab', 'From Blog'],
    ]);
    choose('@Lab');
    expect(overlay.narrowedTo()).toEqual([A]);
    choose('own');
    expect(overlay.narrowedTo()).toEqual([C]);
    choose('all');
    expect(overlay.narrowedTo()).toBeNull();
    expect(on.view).not.toHaveBeenCalled();
  });

  it('are offered as long as there are any, and leave nothing out after that', () => {
    choose('@Blog');
    expect(overlay.narrowedTo()).toEqual([B]);
    overlay.marks([waitingMark(B)]);
    expect(overlay.narrowedTo()).toBeNull();
    expect(choice().value).toBe('all');
    choose('own');
    overlay.marks([waitingMark(A)]);
    expect(choice().closest('label')?.hidden).toBe(true);
    expect(overlay.narrowedTo()).toBeNull();
  });

  it('work with cut-offs and histogram as all scores do', () => {
    overlay.view(view({ minRelevance: 9 }));
    expect(all('.bar-of').map((each) => each.getAttribute('aria-label')?.match(/: (\d+)/)?.[1])).toEqual([
      ...['0', '1', '0', '0', '0', '0', '0', '0', '2', '0'],
    ]);
    expect(bar('.shown')?.textContent).toBe('2 of 4 papers');
  });

  it('are said with whose they are, and not while scores come in', () => {
    const followed = [
      { name: 'Lab', papers: 12 },
      { name: 'Blog', papers: 1 },
    ];
    const said = (rest: Parameters<typeof aStatus>[0]) =>
      barWords(aStatus({ replacements: 0, ...rest })).status;
    expect(said({ followed })).toMatch(
      /scored\. 12 papers with scores from Lab\. 1 paper with a score from Blog\.$/,
    );
    expect(said({ followed, phase: 'running', owed: 9 })).not.toContain('Lab');
    const bare = { followed, phase: 'keyword', scored: 0, total: 40, unasked: 40 } as const;
    expect(said(bare)).toMatch(/^12 papers with scores from Lab\. .*The others are ranked by keywords/);
    expect(said({ ...bare, total: 13 })).not.toContain('others');
    expect(said({ followed, askable: 13, instead: 13, unasked: 13 })).not.toContain('not asked');
    expect(barWords(aStatus(bare)).buttons.map(({ does }) => does)).toEqual(['options', 'digest']);
  });
});
