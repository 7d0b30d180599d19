import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { SettingsChange } from '../settings/settings';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { openRecords, type RecordsDb } from './records-db';
import { readSettings, writeSettings } from './settings-store';

let db: RecordsDb;
beforeEach(async () => {
  db = await openRecords(`records-${crypto.randomUUID()}`);
});

it('starts with the defaults', async () => {
  expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
});

it('saves what changes and leaves the rest', async () => {
  await writeSettings(db, { model: 'other', view: { sort: 'score' } });
  const after = await writeSettings(db, { dailyCapUsd: 3, view: { below: 'fold' } });
  expect(after).toEqual({
    ...DEFAULT_SETTINGS,
    ...{ model: 'other', dailyCapUsd: 3, view: { ...DEFAULT_SETTINGS.view, sort: 'score', below: 'fold' } },
  });
  expect(await readSettings(db)).toEqual(after);
});

it('keeps only what differs from the defaults, so that better defaults reach everybody', async () => {
  await writeSettings(db, { model: 'other', effort: DEFAULT_SETTINGS.effort });
  expect(await db.get('settings', 'settings')).toEqual({ model: 'other' });
  await writeSettings(db, { model: DEFAULT_SETTINGS.model });
  expect(await db.get('settings', 'settings')).toEqual({});
});

it.each<[string, object]>([
  ['a limit below nothing', { dailyCapUsd: -5 }],
  ['a limit that is no number', { dailyCapUsd: Number.NaN }],
  ['half a price', { typedPrices: { 'a.example m': { input: 1 } } }],
  ['an effort that nobody knows', { effort: 'extreme' }],
  ['a model without a name', { model: '  ' }],
  ['a cut-off off the scale', { view: { minRelevance: 11 } }],
])('refuses %s, and keeps what was there', async (_name, change) => {
  const before = await writeSettings(db, {
    ...{ dailyCapUsd: 0.1, effort: 'high', model: 'other' },
    view: { minRelevance: 4, sort: 'score' },
  });
  expect(await writeSettings(db, change as SettingsChange)).toEqual(before);
  expect(await readSettings(db)).toEqual(before);
});

it('leaves out of the store what makes no sense any more', async () => {
  const odd = {
    model: 7,
    effort: 'high',
    view: { sort: 'price' },
    colour: 'red',
  } as unknown as Partial<Settings>;
  await db.put('settings', odd, 'settings');
  expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, effort: 'high' });
});

it('takes changes that come at the same time, all of them', async () => {
  await Promise.all([writeSettings(db, { model: 'other' }), writeSettings(db, { dailyCapUsd: 9 })]);
  expect(await readSettings(db)).toMatchObject({ model: 'other', dailyCapUsd: 9 });
});
