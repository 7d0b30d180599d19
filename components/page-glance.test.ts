import { describe, expect, it } from 'vitest';
import type { Notice, PageStatus } from '../lib/messages/listing';
import { aSpend, aStatus } from '../lib/testing/replies';
import { type GlanceAction, type GlanceOf, glanceOf } from './page-glance';

/** Each state of the tab: one sentence and the one action that helps. */

const allowed = { arxivAllowed: true, enabled: true, keyed: true, hasPapers: true };
const notice = (action: Notice['action'], text: string): Notice => ({
  ...{ fault: 'some', action, text, until: null },
});
const of = (status: Partial<PageStatus> | null, rest: Partial<GlanceOf> = {}): GlanceOf => ({
  ...{ ...allowed, status: status && aStatus(status) },
  ...rest,
});

it.each<[string, GlanceOf, RegExp, GlanceAction, string]>([
  [
    'permission taken back',
    of({}, { arxivAllowed: false }),
    /may not read arXiv/,
    ...(['allow', 'Allow'] as const),
  ],
  ['no listing', of(null, { hasPapers: false }), /no arXiv listing/, 'listing', 'Open today’s papers'],
  ['page not understood, or updated under it', of(null), /reload it/, 'reload', 'Reload the page'],
  ['nothing today', of({ total: 0, above: 0 }), /no papers/, 'recent', 'Open the last days'],
  [
    'nothing today, and no key',
    of({ total: 0, above: 0 }, { keyed: false }),
    /no papers/,
    ...(['recent', 'Open the last days'] as const),
  ],
  ['no key', of({ phase: 'keyword' }, { keyed: false }), /No model key yet/, 'options', 'Add a model key'],
  [
    'asked before spending',
    of({ phase: 'question', question: { papers: 900, nearest: 0 }, estimate: aSpend(9, 0.4) }),
    /900 papers are left to score/,
    ...(['approve', 'Score all 900 · about $0.40'] as const),
  ],
  ['stopped', of({ phase: 'stopped', owed: 9 }), /^Stopped: 9 of 63/, 'resume', 'Go on'],
  [
    'waiting',
    of({ phase: 'waiting', owed: 9, notice: { ...notice(null, 'Busy.'), until: 9 } }),
    /^Busy\.$/,
    ...(['stop', 'Stop'] as const),
  ],
  ['partial', of({ failed: 2 }), /2 could not be scored/, 'resume', 'Try again'],
  [
    'cap reached or refused key',
    of({ failed: 8, notice: notice('options', 'Limit.') }),
    /^Limit\.$/,
    ...(['options', 'Open settings'] as const),
  ],
  [
    'offline',
    of({ failed: 8, notice: notice('retry', 'Offline.') }),
    /^Offline\.$/,
    ...(['resume', 'Try again'] as const),
  ],
  [
    'nothing is kept',
    of({ notice: notice('reload', 'Disk.') }),
    /^Disk\.$/,
    ...(['reload', 'Reload the page'] as const),
  ],
  ['nothing above the cut-offs', of({ above: 0 }), /^None of the 63/, 'cutOffs', 'Lower the cut-offs'],
])('%s', (_, given, text, does, label) => {
  const glance = glanceOf(given);
  expect(glance?.text).toMatch(text);
  expect(glance?.action).toEqual({ does, label });
});

describe('without a key, where a digest is followed', () => {
  const glance = (papers: number[], rest: Partial<PageStatus> = {}) => {
    const followed = papers.map((each, n) => ({ name: `Group ${n}`, papers: each }));
    const status = { phase: 'keyword', scored: 0, unasked: 63, followed, ...rest } as const;
    return glanceOf(of(status, { keyed: false }));
  };

  it('speaks of no keywords where all that is shown is of digests', () => {
    const reach = { tone: 'head', text: '12 of 63 papers reach your cut-offs.', action: null };
    expect([glance([63]), glance([40, 23])]).toEqual([reach, reach]);
  });

  it('says of the rest where it comes from, and offers a key', () => {
    expect(glance([40])).toMatchObject({
      text: expect.stringMatching(/^12 of 63 papers reach your cut-offs\. The other papers are matched with/),
      action: { does: 'options' },
    });
    expect(glance([])?.text).toMatch(/^No model key yet/);
  });
});

it('has no action where all is well or under way', () => {
  for (const status of [{}, { phase: 'running', owed: 9 }] as const)
    expect(glanceOf(of(status))).toMatchObject({ tone: 'head', action: null });
});

it('says in words that there is none, and never counts to nought', () => {
  const some = [0, 1, 9];
  const said = (['keyword', 'running', 'waiting', 'stopped', 'done'] as const).flatMap((phase) =>
    [0, 1, 63].flatMap((total) =>
      some.flatMap((above) =>
        some.flatMap((owed) =>
          some.flatMap((failed) => {
            const counts = {
              above: Math.min(above, total),
              owed: Math.min(owed, total),
              failed,
              scored: above,
            };
            return glanceOf(of({ phase, total, ...counts }, { keyed: phase !== 'keyword' }))?.text ?? '';
          }),
        ),
      ),
    ),
  );
  expect(said).toContain('None of the 63 papers here reaches your cut-offs so far; 9 are being scored.');
  expect(said).toContain('9 of 63 papers reach your cut-offs so far.');
  expect(said).toContain('Stopped. 9 of 63 papers reach your cut-offs.');
  expect(said.filter((text) => text === '' || /\b0\b/.test(text))).toEqual([]);
});
