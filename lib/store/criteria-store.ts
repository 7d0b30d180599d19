import * as v from 'valibot';
import { keptAxes } from '../criteria/axes';
import type { Criteria } from '../criteria/criteria';
import { STARTER_CRITERIA } from '../criteria/starter';
import type { RecordsDb } from './records-db';
import { Finite, listOf, soundOnes, Texts, Words } from './sound';

const AxisSchema = v.object({ name: v.string(), rubric: v.string(), weight: Finite });

const NO_WORDS = { struck: [], wanted: [], unwanted: [] };

export const CriteriaSchema = v.looseObject({
  ...{ id: v.string(), name: v.string(), text: v.string() },
  authors: v.exactOptional(Texts),
  categories: v.exactOptional(Texts),
  commentLanguage: v.exactOptional(Words),
  axes: v.exactOptional(
    v.pipe(
      listOf(AxisSchema),
      v.transform((axes) => keptAxes(axes)),
    ),
  ),
  steering: v.exactOptional(
    v.fallback(v.object({ struck: Texts, wanted: Texts, unwanted: Texts }), NO_WORDS),
  ),
});

/** All criteria, the starter ones where the reader has none, and which of them are active. */
export async function readCriteria(db: RecordsDb): Promise<{ all: Criteria[]; active: Criteria }> {
  const saved = soundOnes(CriteriaSchema, await db.getAll('criteria'));
  const all = saved.length > 0 ? saved : [STARTER_CRITERIA];
  const activeId = await db.get('facts', 'activeCriteria');
  const find = (wanted: string | undefined) => all.find(({ id }) => id === wanted);
  // Criteria of one's own take the starter's place when the reader says so, not by their id.
  const active = find(activeId) ?? find(STARTER_CRITERIA.id) ?? all[0] ?? STARTER_CRITERIA;
  return { all, active };
}

export async function saveCriteria(db: RecordsDb, criteria: Criteria): Promise<void> {
  await db.transact(['criteria'], 'readwrite', async ({ store }) => {
    // The first save of criteria of one's own must not make the starter ones vanish.
    if ((await store.count()) === 0 && criteria.id !== STARTER_CRITERIA.id) await store.put(STARTER_CRITERIA);
    await store.put(criteria);
  });
}

export async function deleteCriteria(db: RecordsDb, id: string): Promise<void> {
  await db.delete('criteria', id);
}

export async function activateCriteria(db: RecordsDb, id: string): Promise<void> {
  await db.put('facts', id, 'activeCriteria');
}
