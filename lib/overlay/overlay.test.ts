// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { failedMark, keywordMark, scoredMark } from '../testing/marks';
import {
  A,
  all,
  B,
  back,
  bar,
  before,
  C,
  D,
  IDS,
  lines,
  names,
  on,
  order,
  overlay,
  useOverlay,
  view,
} from '../testing/overlay';
import { aStatus } from '../testing/replies';

useOverlay();

it('has a place for every paper before anything is known', () => {
  expect(names()).toEqual(Array(4).fill('Waiting for a score'));
  expect(order()).toEqual(IDS);
});

it('shows each mark where it belongs', () => {
  overlay.marks([scoredMark(B, { comment: 'Reason B' }), failedMark(A, 'it was cut'), keywordMark(D)]);
  expect(names()).toEqual([
    'Could not be scored: it was cut',
    'Relevance 9 of 10, novelty 7 of 10',
    'Waiting for a score',
    'Keyword match: strong (sparse, MoE)',
  ]);
  expect(lines()[1]).toBe('Reason B');
  overlay.marks([scoredMark('9999.99999')]);
  expect(names()).toHaveLength(4);
});

it('shows a comment as text, whatever it holds', () => {
  const comment = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  overlay.marks([scoredMark(A, { comment })]);
  expect(lines()[0]).toBe(comment);
  expect(all('img, script')).toEqual([]);
});

it('lets papers below the cut-offs step back, and no others', () => {
  overlay.view(view({ minRelevance: 7 }));
  overlay.marks([scoredMark(A, { relevance: 6 }), scoredMark(B, { relevance: 7 })]);
  expect(back()).toEqual([A]);
  expect(bar('.shown')?.textContent).toMatch(/^1 of 4/);
  overlay.view(view({ minRelevance: 8 }));
  expect(back()).toEqual([A, B]);
  overlay.view(view({ minRelevance: 1 }));
  expect(back()).toEqual([]);
  overlay.marks([scoredMark(A, { relevance: 1 })]);
  expect(back()).toEqual([]);
});

it('sorts what is known at once, within each section', () => {
  overlay.view(view({ sort: 'score' }));
  overlay.marks([scoredMark(A, { relevance: 2 }), scoredMark(B), scoredMark(C), scoredMark(D)]);
  expect(order()).toEqual([B, A, C, D]);
  overlay.view(view({ sort: 'arxiv' }));
  expect(order()).toEqual(IDS);
});

it('moves nothing while papers are being scored, and sorts when all are', () => {
  overlay.view(view({ sort: 'score' }));
  overlay.status(aStatus({ phase: 'running', owed: 4 }));
  overlay.marks([scoredMark(A, { relevance: 2 }), scoredMark(B)]);
  expect(order()).toEqual(IDS);
  overlay.status(aStatus({ phase: 'done' }));
  expect(order()).toEqual([B, A, C, D]);
});

it('tells of the sliders and choices, and takes settings from elsewhere without an echo', () => {
  overlay.view(view({ minRelevance: 5, sort: 'relevance' }));
  expect(on.view).not.toHaveBeenCalled();
  const slider = all('input[aria-label="Minimum relevance"]')[0] as HTMLInputElement;
  expect(slider.value).toBe('5');
  slider.value = '8';
  slider.dispatchEvent(new Event('input'));
  expect(on.view).toHaveBeenCalledExactlyOnceWith({ minRelevance: 8 });
  const sort = all('select[aria-label="Sort"]')[0] as HTMLSelectElement;
  expect(sort.value).toBe('relevance');
});

it('lets no script of the page press a button that costs money', () => {
  overlay.marks([failedMark(A)]);
  overlay.status(aStatus({ phase: 'stopped', failed: 1, owed: 2 }));
  const buttons = all('button');
  expect(buttons.length).toBeGreaterThanOrEqual(3);
  for (const button of buttons) button.click();
  expect(on.act).not.toHaveBeenCalled();
  expect(on.tryAgain).not.toHaveBeenCalled();
});

it('speaks its status once, not with every score', () => {
  const status = (scored: number) =>
    overlay.status(aStatus({ phase: 'running', total: 60, scored, owed: 60 - scored }));
  status(1);
  const said = bar('[role="status"]')?.firstChild;
  status(2);
  expect(bar('[role="status"]')?.firstChild).toBe(said);
});

it('says one thing only once it is frozen', () => {
  overlay.status(aStatus());
  overlay.frozen('Reload this page.');
  expect(bar('[role="status"]')?.textContent).toBe('Reload this page.');
  const left = all('.bar button, .bar input, .bar select').filter((control) => control.isConnected);
  expect(left.map(({ textContent }) => textContent)).toEqual(['Reload']);
});

it('leaves no trace', () => {
  overlay.view(view({ sort: 'score', below: 'hide', minRelevance: 9 }));
  overlay.marks(IDS.map((id, i) => scoredMark(id, { relevance: 1 + i })));
  expect(document.documentElement.outerHTML).not.toBe(before);
  overlay.remove();
  expect(order()).toEqual(IDS);
  expect(document.documentElement.outerHTML.replace(/\s+/g, '')).toBe(before.replace(/\s+/g, ''));
});

it('writes nothing of a score where the page’s own scripts could read it', () => {
  overlay.view(view({ minRelevance: 9 }));
  overlay.marks([scoredMark(A, { relevance: 3, comment: 'Reason A' }), scoredMark(B, { relevance: 9 })]);
  const html = document.documentElement.outerHTML;
  expect(html).not.toMatch(/Reason A|Relevance \d|data-ink|novelty/);
});

const press = (name: string) =>
  all('.bar button')
    .find(({ textContent }) => textContent === name)
    ?.click();
const shown = () => bar('.shown')?.textContent;

it('lets each control have its effect, also where all papers or one part of them were shown', () => {
  const cut = (rest = {}) => view({ minRelevance: 7, below: 'hide', ...rest });
  overlay.marks([scoredMark(A, { relevance: 6 }), scoredMark(B, { relevance: 8 })]);
  for (const [turn, said] of [
    [() => overlay.view(cut({ minRelevance: 8 })), /^1 of 4/],
    [() => overlay.view(cut({ below: 'fold' })), /^1 of 4/],
    [() => overlay.view(cut({ without: ['new'] })), /^0 of 4/],
    [
      () =>
        all('.bar input')
          .find(({ parentElement }) => parentElement?.textContent?.startsWith('Starred'))
          ?.click(),
      /^0 of 4/,
    ],
  ] as const) {
    overlay.view(cut());
    press('Show all');
    expect(shown()).toBe('All 4 papers');
    turn();
    expect(shown()).toMatch(said);
  }
});

it('calls it fewer only where all are shown', () => {
  overlay.view(view({ minRelevance: 7, below: 'hide' }));
  overlay.marks([scoredMark(A, { relevance: 6 }), ...[B, C, D].map((id) => scoredMark(id))]);
  press('4 papers');
  press('Show fewer');
  expect(shown()).toBe('3 of 4 papers');
  overlay.marks([failedMark(B, 'it was cut')]);
  press('1 failed');
  expect(shown()).toBe('1 of 4 papers');
  press('Show all');
  expect(shown()).toBe('All 4 papers');
});

it('has one way to the settings, whatever the state of the page', () => {
  const ways = () =>
    all('.bar .words button')
      .filter((each) => !each.closest('[hidden]'))
      .map(({ textContent }) => textContent ?? '')
      .filter((label) => /^(Settings|Options|Add a key)$/.test(label));
  overlay.status(aStatus({ phase: 'done' }));
  expect(ways()).toEqual(['Settings']);
  overlay.status(aStatus({ phase: 'keyword', scored: 0 }));
  expect(ways()).toEqual(['Add a key']);
});
