import type { Aside } from '../digest/aside';
import type { Material } from '../digest/material';
import type { Triage } from '../papers/triage';
import { listingKind, viewOf } from '../settings/kind-view';
import type { View } from '../settings/settings';
import type { ListingNote } from '../store/digests-db';
import type { RecordsDb } from '../store/records-db';
import { readSettings } from '../store/settings-store';
import { triageOf } from '../store/triage';

type Without = View['without'];

/** What a digest is of: one page with all that it holds, what that page showed, or some days. */
export type DigestOf = 'page' | 'shown' | 'days';

/**
 * Stars and notes at their papers, and which of these a digest does without: as on arXiv, where it is of one page. What a
 * page showed is not cut down any more.
 */
export async function withTriage(
  material: Material,
  listings: readonly ListingNote[],
  records: RecordsDb,
  of: DigestOf,
): Promise<Material> {
  const kept = await triageOf(
    records,
    material.papers.map(({ id }) => id),
  );
  const triage = new Map(kept.map((each) => [each.id, each]));
  const papers = material.papers.map((paper) => {
    const { star = false, note = '' } = triage.get(paper.id) ?? {};
    return { ...paper, ...(star ? { starred: true } : {}), ...(note.trim() === '' ? {} : { note }) };
  });
  const without = of === 'page' ? await switchedOff(records, listings[0]?.path ?? '') : [];
  const aside = of === 'shown' ? null : setAside(papers, triage, listings, without);
  return { ...material, papers, ...(aside ? { aside } : {}) };
}

async function switchedOff(records: RecordsDb, path: string): Promise<Without> {
  return viewOf(await readSettings(records), listingKind(path)).without;
}

/** Null where there are none. */
function setAside(
  papers: Material['papers'],
  triage: ReadonlyMap<string, Triage>,
  listings: readonly ListingNote[],
  without: Without,
): Aside | null {
  const kinds = new Map(listings.flatMap(({ papers }) => papers.map(({ id, kind }) => [id, kind])));
  const aside: Aside = { dismissed: [], switchedOff: [] };
  for (const { id } of papers) {
    const kind = kinds.get(id);
    const { dismissed = false, seen = false } = triage.get(id) ?? {};
    const off = (kind !== undefined && without.includes(kind)) || (seen && without.includes('seen'));
    if (dismissed) aside.dismissed.push(id);
    else if (off) aside.switchedOff.push(id);
  }
  return aside.dismissed.length + aside.switchedOff.length > 0 ? aside : null;
}
