import { expect, it } from 'vitest';
import type { Notice, RunStatus } from '../../messages/listing';
import { aSpend, aStatus } from '../../testing/replies';
import { barWords } from './bar-words';

const NOW = 1_000_000;
const notice = (rest: Partial<Notice> = {}): Notice => ({
  ...{ fault: 'busy', text: 'The host is busy.', action: 'retry', until: null },
  ...rest,
});
const words = (of: Partial<RunStatus> = {}) => barWords(aStatus({ replacements: 0, ...of }), NOW);
const all = (of: Partial<RunStatus> = {}) => words(of).buttons.map((button) => button.does);
const does = (of: Partial<RunStatus> = {}) => all(of).filter((each) => each !== 'digest');

it('says what the page is ranked by where there is no key, and where to put one', () => {
  const said = words({ phase: 'keyword', scored: 0, unasked: 63 });
  expect(said).toMatchObject({ progress: null, money: '', tone: 'plain' });
  expect(said.status).toMatch(/on this device/);
  expect(said.buttons).toEqual([{ label: 'Add a key', does: 'options', primary: true }]);
});

it('counts every paper while it asks, and changes what is spoken four times only', () => {
  const running = (scored: number) =>
    words({ phase: 'running', total: 60, scored, owed: 60 - scored, unasked: 0 });
  expect(running(13).money).toMatch(/^13 of 60/);
  expect(running(13).progress).toEqual({ now: 13, max: 60 });
  expect(new Set(Array.from({ length: 60 }, (_, n) => running(n).status)).size).toBe(4);
  expect(running(13).buttons.map((button) => button.does)).toEqual(['stop']);
});

it('says what it cost and what there is left, in money or in tokens', () => {
  expect(words().money).toMatch(/\$0\.003.*\$0\.004 of \$1\.00/);
  expect(words({ page: aSpend(18_420, null) }).money).toContain('18,420 tokens');
});

it('tells scores from memory from those just paid for', () => {
  expect(words({ remembered: 55 }).status).toBe('55 papers scored, all from memory.');
  expect(words({ remembered: 54 }).status).toBe('55 papers scored.');
  expect(words({ scored: 1, remembered: 0 }).status).toBe('1 paper scored.');
});

it('says how many were left over, and why', () => {
  expect(words({ failed: 2 }).status).toContain('2 papers could not be scored.');
  expect(words({ stale: 1 }).status).toMatch(/1 paper with earlier scores\./);
  expect(words({ stale: 3, imported: 3 }).status).toMatch(/scored\. 3 papers with scores from a digest\.$/);
  expect(words({ withoutAbstract: 3 }).status).toMatch(/3 papers wait for an abstract/);
  expect(words({ withoutAbstract: 1 }).status).toMatch(/1 paper waits for an abstract/);
  expect(words({ replacements: 3, phase: 'running' }).status).not.toMatch(/replacement/);
  expect(words({ replacements: 1 }).status).toMatch(/1 new version of an older paper: not scored/);
  expect(words({ replacements: 8 }).status).toMatch(/8 new versions of older papers: not scored/);
});

it('offers a digest of what has scores, once it is done', () => {
  expect(all()).toEqual(['digest']);
  expect(all({ phase: 'keyword', scored: 0, stale: 3 })).toContain('digest');
  expect(all({ phase: 'running', owed: 3 })).toEqual(['stop']);
  expect(all({ scored: 0 })).toEqual([]);
});

it('says while all is bought, as too little is known to leave anything out', () => {
  const learning = /Thrifty leaves nothing out until enough is known here\./;
  expect(words({ learning: true, scored: 80, total: 80 }).status).toMatch(learning);
  expect(words({ learning: true, phase: 'running', owed: 40 }).status).toMatch(learning);
  expect(words({ scored: 80, total: 80 }).status).not.toMatch(learning);
});

it('has a button for whatever helps', () => {
  expect(does({ phase: 'stopped', owed: 3 })).toEqual(['resume']);
  expect(does({ failed: 2 })).toEqual(['resume']);
  expect(does({ stale: 2, rescorable: 2 })).toEqual(['rescore']);
  const { buttons } = words({ stale: 2, rescorable: 2, rescore: aSpend(900, 0.004) });
  expect(buttons).toContainEqual(expect.objectContaining({ label: 'Score again', price: 'about $0.004' }));
  // Replacements that are not asked about, say: paying would change nothing.
  expect(does({ stale: 2, rescorable: 0 })).toEqual([]);
  expect(does({ failed: 2, notice: notice({ action: 'options' }) })).toEqual(['options', 'resume']);
  expect(does({ notice: notice({ action: 'reload' }) })).toEqual(['reload']);
  expect(does({ phase: 'waiting', owed: 2 })).toEqual(['stop']);
  expect(does()).toEqual([]);
});

it('raises its voice for a notice that needs the reader, and not for a wait', () => {
  expect(words({ failed: 1, notice: notice() })).toMatchObject({ tone: 'bad', status: 'The host is busy.' });
  const waiting = words({ phase: 'waiting', owed: 3, notice: notice({ until: NOW + 9500 }) });
  expect(waiting).toMatchObject({
    tone: 'plain',
    // The seconds are not spoken: they stand beside the counts.
    status: 'The host is busy.',
    money: expect.stringMatching(/^Going on in 10 s · /),
  });
  expect(words({ phase: 'waiting', owed: 3, notice: notice({ until: NOW + 600_000 }) }).money).toMatch(
    /10 min · /,
  );
  expect(words({ phase: 'waiting', owed: 3, notice: notice({ until: NOW - 1 }) }).money).not.toMatch(
    /Going on/,
  );
});

it('asks before a large run, with its price, and offers the nearest', () => {
  const large: Partial<RunStatus> = {
    ...{ phase: 'question', total: 1180, scored: 0, owed: 1180, unasked: 0, page: aSpend(0, 0) },
    ...{ estimate: aSpend(390_000, 0.62), question: { papers: 1180, nearest: 500 } },
  };
  expect(words(large)).toMatchObject({
    status: '1,180 papers are left to score, about $0.62. Go on?',
    ...{ progress: null, tone: 'plain', money: 'today $0.004 of $1.00' },
    buttons: [
      { label: 'Score all 1,180 · about $0.62', does: 'approve', papers: null, primary: true },
      { label: 'Nearest 500', does: 'approve', papers: 500, primary: false },
    ],
  });
  expect(words({ ...large, estimate: aSpend(390_000, null) }).status).toContain('about 390,000 tokens');
  const again = { ...large, page: aSpend(9, 0.5), question: { papers: 1, nearest: 0 } };
  expect(words(again).status).toBe('This page has cost $0.50. 1 paper is left to score, about $0.62. Go on?');
  expect(words(again).buttons.map(({ label }) => label)).toEqual(['Score all 1 · about $0.62']);
});

it('tells what was not asked about, and offers it', () => {
  const some = words({ unasked: 680, askable: 680, byTitle: 80, rest: aSpend(200_000, 0.31) });
  expect(some.status).toMatch(/80 papers left out by title\. 600 papers not asked about\./);
  expect(some.buttons).toEqual([
    { label: 'Score the other 680 (about $0.31)', does: 'approve', papers: null, primary: false },
    { label: 'Digest', does: 'digest', primary: false },
  ]);
});

it('says that second opinions are still to come', () => {
  const second = { phase: 'running', owed: 0, second: { owed: 6, given: 1 } } as const;
  expect(words(second).status).toBe('Second opinions are still to come.');
  expect(words(second).money).toMatch(/^6 second opinions to come · /);
  // No more of them than today's budget has room for.
  const some = (affordable: number) => words({ ...second, second: { ...second.second, affordable } }).money;
  expect(some(2)).toMatch(/^2 second opinions to come · /);
  expect(some(0)).not.toMatch(/second opinion/);
});

it('says what was left out as unlike, and from what the order of the rest is estimated', () => {
  const some = words({
    unlike: 59,
    askable: 59,
    unasked: 59,
    scored: 0,
    owed: 21,
    learnedFrom: 160,
    total: 80,
    phase: 'running',
  });
  expect(some.status).toBe(
    'Scoring 21 papers: just begun. 59 papers left out as unlike what you liked. Order estimated from 160 judged papers.',
  );
  expect(some.progress).toEqual({ now: 0, max: 21 });
  const done = words({ unlike: 59, askable: 59, unasked: 59, scored: 21, learnedFrom: 160, total: 80 });
  expect(done.status).toContain('59 papers left out as unlike what you liked.');
  expect(done.status).not.toMatch(/estimated|not asked/);
  // Also where no model has judged any.
  const keyless = words({ phase: 'keyword', learnedFrom: 0, learnedSeen: 1200 });
  expect(keyless.status).toContain('Order estimated from 1,200 papers that you saw.');
});

it('says how many the strong model read and changed once the page is done, and what its budget left', () => {
  const strong = { model: 'gpt-6', unpaid: 0, changed: 3, crossed: 0 };
  const done = { second: { owed: 0, given: 12 } };
  expect(words({ ...done, strong }).status).toBe('55 papers scored. gpt-6 read 12, changed 3.');
  expect(words({ ...done, strong: { ...strong, crossed: 2 } }).status).toMatch(
    /gpt-6 read 12, changed 3, 2 of them across your cut-offs\.$/,
  );
  expect(words({ ...done, strong: { ...strong, unpaid: 4 } }).status).toMatch(
    /changed 3\. Its budget for today is used\.$/,
  );
  expect(words({ strong: { ...strong, changed: 0, unpaid: 4 } }).status).toMatch(/gpt-6 read 0.*is used\.$/);
  for (const none of [null, { ...strong, changed: 0 }])
    expect(words({ strong: none }).status).toBe('55 papers scored.');
});
