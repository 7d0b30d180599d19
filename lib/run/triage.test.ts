import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openRecords } from '../store/records-db';
import { createTriageStore } from '../store/triage';
import { createPaperTriage } from './triage';

const MINUTE = 60_000;

it('a visit goes on while papers are seen or something is done with them, not because a page comes back', async () => {
  let now = 1_000_000 * MINUTE;
  const told: number[] = [];
  const store = createTriageStore(await openRecords('visits'));
  const triage = createPaperTriage(
    store,
    ({ since }) => told.push(since),
    () => now,
  );
  const sinceAfter = async (minutes: number) => {
    now += minutes * MINUTE;
    return (await triage.of(['2602.00001'])).since;
  };
  const began = now;
  await triage.meet(['2602.00001']);
  expect(await sinceAfter(50)).toBe(began);
  await triage.change([{ id: '2602.00001', star: true }]);
  expect(told).toEqual([began]);
  expect([await sinceAfter(30), await sinceAfter(29)]).toEqual([began, began]);
  // An alarm wakes the background, and all pages with it, while nobody is there.
  expect(await sinceAfter(2)).toBe(now);
});
