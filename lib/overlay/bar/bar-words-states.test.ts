import { afterEach, expect, it, vi } from 'vitest';
import type { Notice, RunStatus } from '../../messages/listing';
import { CallError } from '../../model/call-error';
import { faultOf } from '../../model/fault-of';
import { noticeOf } from '../../model/notice';
import { dailyCap, noKey, pageCap } from '../../queue/own-faults';
import type { Plan } from '../../queue/plan';
import { blankNotice, secondNotice, steeredNotice, unkeptNotice } from '../../run/run-notice';
import { aSpend, aStatus } from '../../testing/replies';
import { barWords } from './bar-words';

/** Each state of a page: one sentence, and first among the buttons the one action that helps. */

afterEach(() => vi.unstubAllGlobals());

const WHERE = { host: 'api.example.com', model: 'm', loopback: false };
const PLAN = { host: WHERE.host, pageCapUsd: 0.5, dailyCapUsd: 1 } as unknown as Plan;
const failed = (kind: 'connection' | 'status', status?: number) =>
  noticeOf(faultOf(new CallError(kind, 'failed', status, '', new Headers()), WHERE));
function offline(): Notice {
  vi.stubGlobal('navigator', { onLine: false });
  return failed('connection');
}
const waiting = (): Notice => ({ ...failed('status', 503), until: 9000 });
const words = (of: Partial<RunStatus>) => barWords(aStatus({ replacements: 0, ...of }), 0);

it.each<[string, () => Partial<RunStatus>, RegExp, string, string]>([
  ['no key', () => ({ phase: 'keyword', scored: 0 }), /add a model key\.$/, 'Add a key', 'options'],
  [
    'no key that fits any more',
    () => ({ phase: 'done', failed: 8, notice: noticeOf(noKey(PLAN)) }),
    /key/,
    ...(['Settings', 'options'] as const),
  ],
  [
    'asked before spending',
    () => ({
      ...{ phase: 'question', scored: 0, question: { papers: 900, nearest: 0 } },
      ...{ page: aSpend(0, 0), estimate: aSpend(9, 0.4) },
    }),
    /^900 papers are left to score, about \$0\.40\. Go on\?$/,
    ...(['Score all 900 · about $0.40', 'approve'] as const),
  ],
  ['under way', () => ({ phase: 'running', owed: 9 }), /^Scoring/, 'Stop', 'stop'],
  [
    'waiting',
    () => ({ phase: 'waiting', owed: 9, notice: waiting() }),
    /not able to answer right now/,
    'Stop',
    'stop',
  ],
  ['stopped', () => ({ phase: 'stopped', owed: 9 }), /^Stopped\. 9 papers/, 'Go on', 'resume'],
  ['partial', () => ({ failed: 2 }), /2 papers could not be scored\./, 'Try again', 'resume'],
  [
    'the cap of the page reached',
    () => ({ failed: 8, notice: noticeOf(pageCap(PLAN)) }),
    /\$0\.50/,
    ...(['Settings', 'options'] as const),
  ],
  [
    'the cap of the day reached',
    () => ({ failed: 8, notice: noticeOf(dailyCap(PLAN)) }),
    /\$1\.00/,
    ...(['Settings', 'options'] as const),
  ],
  ['offline', () => ({ failed: 8, notice: offline() }), /offline/i, 'Try again', 'resume'],
  [
    'offline, with nothing that failed yet',
    () => ({ scored: 0, notice: offline() }),
    /offline/i,
    ...(['Try again', 'resume'] as const),
  ],
  [
    'refused key',
    () => ({ failed: 8, notice: failed('status', 401) }),
    /key/,
    ...(['Settings', 'options'] as const),
  ],
  [
    'permission of the service taken back',
    () => ({ failed: 8, notice: failed('connection') }),
    /api\.example\.com/,
    ...(['Try again', 'resume'] as const),
  ],
  ['no criteria', () => ({ notice: blankNotice(true) }), /criteria are empty/, 'Settings', 'options'],
  [
    'no criteria and no key',
    () => ({ phase: 'keyword', notice: blankNotice(true) }),
    /criteria are empty/,
    ...(['Settings', 'options'] as const),
  ],
  [
    'something is not kept',
    () => ({ notice: unkeptNotice([{ what: 'scores', why: 'full' }]) }),
    /^Not kept: scores\. The disk is full/,
    ...(['Reload', 'reload'] as const),
  ],
  [
    'scores that may have been paid for cannot be read',
    () => ({
      ...{ phase: 'question', scored: 0, question: { papers: 63, nearest: 0, unread: true } },
      ...{ estimate: aSpend(9, 0.4), notice: unkeptNotice([{ what: 'scores', why: 'blocked' }], true) },
    }),
    /^Scores of before cannot be read now: .* Not kept: scores\. Another page holds it open/,
    ...(['Score all 63 · about $0.40', 'approve'] as const),
  ],
  ['no second opinion', () => ({ notice: secondNotice('No.') }), /No second/, 'Settings', 'options'],
  ['steered', () => ({ notice: steeredNotice(2) }), /steered/, 'Try again', 'resume'],
])('%s', (_, state, sentence, label, does) => {
  const { status, buttons } = words(state());
  expect(status).toMatch(sentence);
  expect(buttons[0]).toMatchObject({ label, does });
});

it.each(['options', 'retry', 'reload'] as const)(
  'has a button for a notice that %s helps, in any phase',
  (action) => {
    const notice: Notice = { fault: 'some', text: 'Some.', action, until: null };
    const phases: RunStatus['phase'][] = ['keyword', 'running', 'waiting', 'stopped', 'done'];
    for (const phase of phases)
      expect(words({ phase, owed: 1, notice }).buttons.filter(({ does }) => does !== 'digest')).not.toEqual(
        [],
      );
  },
);
