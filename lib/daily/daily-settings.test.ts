import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openRecords } from '../store/records-db';
import { NO_DAILY, readCategories, readDaily, writeDaily } from './daily-settings';

it.each([
  ['cs.LG, cs.CL', ['cs.LG', 'cs.CL']],
  ['cs.lg cs.CL;CS.lg\nhep-th', ['cs.LG', 'cs.CL', 'hep-th']],
  ['cond-mat.MTRL-SCI physics.optics', ['cond-mat.mtrl-sci', 'physics.optics']],
  ['  ', []],
])('reads %j', (typed, categories) => {
  expect(readCategories(typed)).toEqual({ ok: true, categories });
});

it('names what arXiv has no lists for', () => {
  const read = readCategories('cs.LG biology, cs.123');
  expect(read).toMatchObject({ ok: false, why: expect.stringContaining('no category biology, cs.123.') });
});

it('is off until it is switched on, and keeps nothing that makes no sense', async () => {
  const db = await openRecords('records-daily');
  expect(await readDaily(db)).toEqual(NO_DAILY);
  await writeDaily(db, { on: true, categories: ['cs.LG'] });
  expect(await readDaily(db)).toEqual({ ...NO_DAILY, on: true, categories: ['cs.LG'] });
  await expect(writeDaily(db, { categories: ['http://evil.example'] })).rejects.toThrow();
  expect((await readDaily(db)).categories).toEqual(['cs.LG']);
  await db.put('facts', '{"on":', 'daily');
  expect(await readDaily(db)).toEqual(NO_DAILY);
});
