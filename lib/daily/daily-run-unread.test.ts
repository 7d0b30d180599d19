import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { NO_STATE } from '../store/daily-state';
import { daily, paper, t, useDailyTest } from '../testing/daily';
import { OutOfReach } from './mail-source';

useDailyTest();

const broken = (day: string) => new Error(`arXiv’s page of ${day} could not be read whole.`);

it('goes on with other days where one cannot be read, tries that one again ever more rarely, then lets it go', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.refusals = [undefined, undefined, broken('2026-02-05')];
  await daily().tick();
  expect(t.kept.outcomes.map(({ day, scored }) => [day, scored])).toEqual([['2026-02-06', 2]]);
  expect(t.kept.trouble).toEqual({
    text: `2026-02-05: ${broken('2026-02-05').message}`,
    until: t.clock.getTime() + 3_600_000,
  });
  const hours: number[] = [];
  for (let hour = 1; hour < 15 * 24 && t.kept.jobs.length > 0; hour += 1) {
    t.clock = new Date(t.clock.getTime() + 3_600_001);
    // No mailing has come meanwhile.
    t.kept = { ...t.kept, checked: { at: t.clock.getTime(), day: '2026-02-06', found: true } };
    t.asked = [];
    t.refusals = [broken('2026-02-05')];
    await daily().tick();
    if (t.asked.length > 0) hours.push(hour);
  }
  expect(hours.slice(0, 3)).toEqual([1, 7, 31]);
  expect(hours.at(-1)).toBeGreaterThan(7 * 24);
  expect(hours.length).toBeLessThan(14);
  expect(t.kept).toMatchObject({ jobs: [], trouble: null });
  expect(t.kept.outcomes[1]).toMatchObject({
    day: '2026-02-05',
    papers: 0,
    note: broken('2026-02-05').message,
  });
});

it('neither asks in vain for every day of a long absence nor lets them go, where no page can be read', async () => {
  t.kept = { ...NO_STATE, last: '2026-01-05' };
  const all = Array.from({ length: 100 }, () => broken('any'));
  for (let hour = 0; hour < 3; hour += 1) {
    t.refusals = [...(hour === 0 ? [undefined] : []), ...all];
    await daily().tick();
    t.clock = new Date(t.clock.getTime() + 3_600_001);
  }
  expect(t.asked.length).toBeLessThanOrEqual(7);
  // Today's, of which there is the feed, among them.
  expect(t.kept.jobs).toHaveLength(24);
  expect(t.kept.outcomes).toMatchObject([{ day: '2026-02-06', scored: 2 }]);
  // Winnow has learned the new markup.
  t.refusals = [];
  await daily().runNow();
  expect(t.kept.jobs).toEqual([]);
});

it.each([
  ['cs.CL', 'cs.LG'],
  ['cs.LG', 'cs.CL'],
])('scores the list that can be read where the other cannot: %s, %s', async (...categories) => {
  t.settings = { ...t.settings, categories };
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  const mailing = vi.fn(async (category: string, day: string) => {
    if (category === 'cs.CL') throw broken(day);
    return t.mailings.get(`${category} ${day}`) ?? [];
  });
  const feed = async () => ({ day: '2026-02-06', rows: 1, papers: [paper('2602.00001')] });
  for (let day = 0; day < 14; day += 1) {
    t.clock = new Date(t.clock.getTime() + 24 * 3_600_001);
    await daily({ source: { feed, mailing } }).tick();
  }
  expect(t.kept.outcomes.find(({ day }) => day === '2026-02-05')).toMatchObject({ papers: 1, scored: 1 });
  // Read once, it is on disk.
  expect(
    mailing.mock.calls.filter(([category, day]) => category === 'cs.LG' && day === '2026-02-05'),
  ).toHaveLength(1);
});

it('takes no try away where it is run at a word again and again', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.refusals = [undefined, undefined, broken('2026-02-05')];
  await daily().tick();
  for (let press = 0; press < 15; press += 1) {
    t.refusals = [undefined, broken('2026-02-05')];
    await daily().runNow();
  }
  expect(t.kept.jobs).toMatchObject([{ day: '2026-02-05', tries: 1 }]);
});

it('forgets what was wrong once it is read, or wanted no more', async () => {
  t.settings = { ...t.settings, categories: ['cs.LG', 'cs.CL'] };
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  t.mailings.set('cs.CL 2026-02-06', [paper('2602.00007', 'new', ['cs.CL'])]);
  t.refusals = [...Array(4), broken('2026-02-05')];
  await daily().tick();
  expect(t.kept.jobs[0]).toMatchObject({ left: ['cs.CL'], lacking: broken('2026-02-05').message });
  t.settings = { ...t.settings, categories: ['cs.LG'] };
  t.clock = new Date(t.clock.getTime() + 3_600_001);
  await daily().tick();
  expect(t.kept.jobs).toEqual([]);
  expect(t.kept.outcomes[1]).toMatchObject({ day: '2026-02-05', scored: 1, note: '' });
});

it('lets a day go at once that arXiv shows no more', async () => {
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.refusals = [
    undefined,
    undefined,
    new OutOfReach('arXiv no longer shows the announcement of 2026-02-05.'),
  ];
  await daily().tick();
  expect(t.kept).toMatchObject({ jobs: [], trouble: null });
  expect(t.kept.outcomes[1]?.note).toContain('no longer shows');
});

it('scores the lists that it has where one of a day is never to be read', async () => {
  t.settings = { ...t.settings, categories: ['cs.LG', 'cs.CL'] };
  t.kept = { ...NO_STATE, last: '2026-02-04' };
  t.mailings.set('cs.LG 2026-02-05', [paper('2602.00005')]);
  t.refusals = [...Array(4), new OutOfReach('arXiv shows no announcement of cs.CL for 2026-02-05.')];
  await daily().tick();
  expect(t.kept.outcomes[1]).toMatchObject({
    ...{ day: '2026-02-05', papers: 1, scored: 1 },
    note: 'arXiv shows no announcement of cs.CL for 2026-02-05.',
  });
});
