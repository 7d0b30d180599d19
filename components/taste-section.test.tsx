// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { STARTER_CRITERIA } from '../lib/criteria/starter';
import { DEFAULT_SETTINGS } from '../lib/settings/settings';
import { button, choose, labelled, pageText, press, show } from '../lib/testing/dom';
import { aTaste } from '../lib/testing/taste';
import { TasteSection, type TasteSectionProps } from './taste-section';

const on = { onChange: vi.fn(), onCriteria: vi.fn(), onSteer: vi.fn(), onForget: vi.fn() };
beforeEach(() => void vi.resetAllMocks());
const open = ({
  settings = {},
  ...rest
}: { settings?: object } & Partial<Omit<TasteSectionProps, 'settings'>> = {}) =>
  show(
    <TasteSection
      {...{
        settings: { ...DEFAULT_SETTINGS, ...settings },
        taste: null,
        criteria: [STARTER_CRITERIA],
        outcome: { tone: 'quiet', text: '' },
      }}
      {...on}
      {...rest}
    />,
  );

const named = (name: string) => {
  const found = document.querySelector<HTMLElement>(`[aria-label="${name}"]`);
  if (!found) throw new Error(`Nothing is called ${name}.`);
  return found;
};
const chart = () => document.querySelector('svg');

it('is a group with its switches, its choice and its button', async () => {
  await open();
  const [group] = document.querySelectorAll('fieldset');
  expect(group?.querySelector('legend')?.textContent).toBe('Learned taste');
  const switches = ['Learn from my scores', 'Thrifty'].map(labelled);
  expect(switches.map((each) => [each.getAttribute('role'), each.getAttribute('aria-checked')])).toEqual([
    ['switch', 'true'],
    ['switch', 'false'],
  ]);
  const choices = [...labelled('Recall to keep').querySelectorAll('option')].map((each) => each.textContent);
  expect(choices).toEqual(['90 %', '95 %', '97 %', '99 %']);
  expect(labelled('Recall to keep').value).toBe('0.95');
});

it('hands on what is switched and chosen', async () => {
  await open();
  await press(labelled('Thrifty'));
  await press(labelled('Learn from my scores'));
  await choose('Recall to keep', '0.99');
  expect(on.onChange.mock.calls).toEqual([[{ thrifty: true }], [{ learn: false }], [{ recallToKeep: 0.99 }]]);
});

it('has nothing left out where nothing is learned', async () => {
  await open({ settings: { learn: false, thrifty: true } });
  expect([labelled('Thrifty').disabled, labelled('Recall to keep').disabled]).toEqual([true, true]);
  expect(labelled('Learn from my scores').disabled).toBe(false);
});

it('says nothing before it is known, and nothing learned yet where that is so', async () => {
  await open();
  expect(pageText()).not.toContain('learned yet');
  await open({ taste: aTaste({ words: null, accuracy: null }) });
  expect(pageText()).toContain('Nothing learned yet.');
  expect(pageText()).not.toContain('Measured recall');
  expect(chart()).toBeNull();
});

it('reports on what was learned, with a chart that can be heard and read', async () => {
  await open({ taste: aTaste(), settings: { thrifty: true } });
  const said = [...document.querySelectorAll('dl > *')].map((each) => each.textContent);
  expect(said.slice(0, 4)).toEqual([
    ...['Learned for', `${STARTER_CRITERIA.name}, scored by gpt-6-luna`, 'Learned from'],
    expect.stringContaining('1320 scores'),
  ]);
  expect(said).toContain('cs.LG: at least 93 % over 34 dayshep-th: not known yet');
  expect(chart()?.getAttribute('aria-label')).toBe(
    'Papers estimated at 3 % on average: 2 % were relevant. Papers estimated at 93 %: 91 %.',
  );
  const rows = [...document.querySelectorAll('tr')].map((row) => row.textContent);
  expect(rows).toEqual([
    ...['estimated 3 %2 % relevant of 150 papers', 'estimated 34 %40 % relevant of 50 papers'],
    'estimated 93 %91 % relevant of 40 papers',
  ]);
});

it('has a word struck, pinned and as it was', async () => {
  const criteria = { ...STARTER_CRITERIA, steering: { struck: ['hospit'], wanted: [], unwanted: [] } };
  await open({ taste: aTaste({ criteria }) });
  expect(named('Strike “hospital”').getAttribute('aria-pressed')).toBe('true');
  expect(named('Pin “hospital” for').getAttribute('aria-pressed')).toBe('false');
  await press(named('Strike “hospital”'));
  await press(named('Pin “hospital” against'));
  await press(named('Pin “sparse attention” for'));
  expect(on.onSteer.mock.calls).toEqual([
    ['hospit', null],
    ['hospit', 'unwanted'],
    ['spars attent', 'wanted'],
  ]);
});

it('shows words that were pinned and decide nothing by themselves, so that this can be undone', async () => {
  const { words } = aTaste();
  const named = [
    { term: 'emu', written: 'emus', also: ['wombat'], weight: 0 },
    { term: 'prune', written: 'pruning', also: [], weight: 2 },
  ];
  await open({ taste: aTaste({ words: words && { ...words, named } }) });
  const others = [...document.querySelectorAll('ul[aria-labelledby="words-steered"] .word')];
  expect(others.map((each) => each.textContent)).toEqual(['emus / wombat']);
});

it('forgets after a question, and says what came of it', async () => {
  await open({ outcome: { tone: 'good', text: 'Forgotten.' } });
  await press(button('Forget what was learned'));
  expect(on.onForget).not.toHaveBeenCalled();
  await press(button('Forget it'));
  expect(on.onForget).toHaveBeenCalledOnce();
  expect(document.querySelector('[aria-live]')?.textContent).toBe('Forgotten.');
});
