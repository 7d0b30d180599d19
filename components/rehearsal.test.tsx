// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Placing, Rehearsal, RehearsedPaper } from '../lib/messages/requests';
import { button, link, pageText, press, show } from '../lib/testing/dom';
import { aSpend } from '../lib/testing/replies';
import { RehearsalPanel, type RehearsalProps, RehearseButton } from './rehearsal';

const scores = (relevance: number, novelty = 6): Placing => ({
  ...{ by: 'model', relevance, novelty, above: relevance >= 5 },
});
const words = (strength: number): Placing => ({ by: 'keywords', strength, above: strength >= 3 });

let n = 0;
const paper = (
  marked: RehearsedPaper['marked'],
  before: Placing | null,
  after: Placing | null,
  why = '',
): RehearsedPaper => {
  n += 1;
  return { id: `2602.${10_000 + n}`, title: `Paper ${n}`, marked, before, after, why };
};
const rehearsal = (papers: RehearsedPaper[], rest: Partial<Rehearsal> = {}): Rehearsal => ({
  ...{ by: 'model', papers, spend: aSpend(18_420, 0.0034), notice: null, ...rest },
});

const on = { onRehearse: vi.fn(), onStop: vi.fn(), onAct: vi.fn() };
async function open(rest: Partial<RehearsalProps>): Promise<void> {
  const props = {
    offer: null,
    reckoning: false,
    busy: false,
    result: null,
    outdated: false,
    problem: '',
    ...on,
    ...rest,
  };
  await show(
    <>
      <RehearseButton {...props} />
      <RehearsalPanel {...props} />
    </>,
  );
}
const offer = (starred: number, dismissed: number, usd: number | null = 0.0041) => ({
  offer: { by: 'model' as const, starred, dismissed, elsewhere: 0, spend: aSpend(21_000, usd) },
});

describe('the button', () => {
  it.each([
    ['with the price', offer(10, 10), 'Rehearse with 20 papers · about $0.004'],
    ['of one paper', offer(1, 0), 'Rehearse with 1 paper · about $0.004'],
    ['next to nothing', offer(2, 2, 0.0002), 'Rehearse with 4 papers · less than $0.001'],
    [
      'in tokens, where no price is known',
      offer(10, 10, null),
      'Rehearse with 20 papers · about 21,000 tokens',
    ],
    ['for nothing', offer(10, 10, 0), 'Rehearse with 20 papers · free'],
  ])('%s', async (_what, given, label) => {
    await open(given);
    await press(button(label));
    expect(on.onRehearse).toHaveBeenCalledOnce();
    on.onRehearse.mockClear();
  });

  it.each([
    ['without a change', {}],
    ['without a paper', offer(0, 0)],
  ])('cannot be pressed %s', async (_what, given) => {
    await open(given);
    expect(button('Rehearse').disabled).toBe(true);
  });

  it('cannot be pressed before its price is known', async () => {
    await open({ ...offer(10, 10), reckoning: true });
    expect(button('Rehearse with 20 papers · …').disabled).toBe(true);
  });

  it('makes way for Stop', async () => {
    await open({ ...offer(10, 10), busy: true });
    expect(button('Rehearsing…').disabled).toBe(true);
    await press(button('Stop'));
    expect(on.onStop).toHaveBeenCalledOnce();
  });
});

describe('what came of it', () => {
  const cells = () =>
    [...document.querySelectorAll('tbody tr:has(td)')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
    );
  const strong = () => [...document.querySelectorAll('strong')].map(({ textContent }) => textContent);

  it('is told in a sentence, and paper by paper, with those marked that cross the cut-offs', async () => {
    n = 0;
    const papers = [
      paper('starred', scores(8), scores(9)),
      paper('starred', scores(6), scores(4)),
      paper('dismissed', scores(3), scores(7)),
      paper('dismissed', scores(3), scores(2)),
    ];
    await open({ result: rehearsal(papers) });
    expect(document.querySelector('.summary')?.textContent).toBe(
      '1 of 2 starred papers are above your cut-offs (before: 2). 1 of 2 papers not for you pass (before: 0).',
    );
    expect(cells()).toEqual([
      ['Paper 1Above your cut-offs', '8 → 9', '6 → 6'],
      ['Paper 2Now below your cut-offs', '6 → 4', '6 → 6'],
      ['Paper 3Now above your cut-offs', '3 → 7', '6 → 6'],
      ['Paper 4Below your cut-offs', '3 → 2', '6 → 6'],
    ]);
    expect(strong()).toEqual(['Now below your cut-offs', 'Now above your cut-offs']);
    expect(link('Paper 1').href).toBe('https://arxiv.org/abs/2602.10001');
    expect(pageText()).toContain('This came to 18,420 tokens · $0.003. ');
    expect(document.querySelector('.banner')).toBeNull();
  });

  it('compares with nothing where nothing is known of before', async () => {
    await open({
      result: rehearsal([paper('starred', null, scores(9)), paper('starred', scores(5), scores(9))]),
    });
    expect(document.querySelector('.summary')?.textContent).toBe(
      '2 of 2 starred papers are above your cut-offs.',
    );
    expect(cells()[0]?.slice(1)).toEqual(['– → 9', '– → 6']);
    expect(strong()).toEqual([]);
  });

  it('without a key: by words, for nothing, and how to have a model', async () => {
    await open({
      result: rehearsal([paper('starred', words(1), words(4))], { by: 'keywords', spend: aSpend(0, 0) }),
    });
    expect(cells()).toEqual([[expect.stringMatching(/^Paper \d+Now above your cut-offs$/), '1 → 4']]);
    expect(pageText()).not.toContain('This came to');
    await press(button('Add a model key'));
    expect(on.onAct).toHaveBeenLastCalledWith({ does: 'field', field: 'api-key' });
  });

  it('shows no table of nothing', async () => {
    await open({ result: rehearsal([paper('starred', scores(3), null)], { spend: aSpend(0, 0) }) });
    expect(document.querySelector('table')).toBeNull();
    expect(pageText()).toContain('Nothing was spent.');
  });

  it('says where nothing had to be paid, and where the text has changed since', async () => {
    const papers = [paper('starred', null, scores(9))];
    await open({ result: rehearsal(papers, { spend: aSpend(0, 0) }), outdated: true });
    expect(pageText()).toContain('All of these scores were known: nothing was spent.');
    expect(pageText()).toContain('You have changed the text since.');
  });
});

describe('one sentence and one thing to do', () => {
  const lost = (why = '') => [paper('starred', null, null, why), paper('starred', null, scores(9))];
  const halted = (fault: string, action: 'options' | 'retry' | null) => ({
    result: rehearsal(lost(), { notice: { fault, text: `It is ${fault}.`, action, until: null } }),
  });
  const listing = { does: 'listing' };
  const again = { does: 'again' };

  it.each([
    ['no mark at all', offer(0, 0), 'No paper is starred or “Not for me” yet', 'Open a listing', listing],
    ['few marks', offer(3, 10), 'With ten starred papers', 'Open a listing', listing],
    [
      'marks of other criteria',
      { offer: { ...offer(0, 0).offer, elsewhere: 4 } },
      'The 4 papers that you marked are in categories',
      'Open a listing',
      listing,
    ],
    [
      'a refused key',
      halted('bad-key', 'options'),
      'It is bad-key.',
      'Go to the setting',
      { does: 'field', field: 'api-key' },
    ],
    [
      'the limit of a day',
      halted('daily-cap', 'options'),
      'It is daily-cap.',
      'Go to the setting',
      { does: 'field', field: 'daily-limit' },
    ],
    ['no line', halted('offline', 'retry'), 'It is offline.', 'Rehearse again', again],
    ['a long wait', halted('rate-limit', null), 'It is rate-limit.', 'Rehearse again', again],
    [
      'half a reply',
      { result: rehearsal(lost('The reply left it out.')) },
      '1 paper could not be scored: The reply left it out.',
      'Rehearse again',
      again,
    ],
    ['no answer', { problem: 'Winnow did not answer.' }, 'Winnow did not answer.', 'Rehearse again', again],
  ])('%s', async (_what, given, text, label, action) => {
    await open(given as Partial<RehearsalProps>);
    const banners = [...document.querySelectorAll('.banner')];
    expect(banners).toHaveLength(1);
    expect(banners[0]?.textContent).toContain(text);
    await press(button(label));
    expect(on.onAct).toHaveBeenLastCalledWith(action);
  });
});
