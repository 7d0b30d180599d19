import type { Criteria } from '../criteria/criteria';
import { criteriaFor } from '../criteria/criteria-for';
import type { ListedPaper } from '../papers/paper';
import { readCriteria } from '../store/criteria-store';
import { papersOf } from '../store/papers';
import type { RecordsDb } from '../store/records-db';
import type { KeptPaper, ScoresDb } from '../store/scores-db';
import { markedTriage } from '../store/triage';
import { firstOfEach, type MarkedPaper, markedPapers } from './marked-papers';

/** A marked paper with what is kept of it; null where nothing is. */
interface ChosenPaper extends MarkedPaper {
  paper: ListedPaper | null;
}

export interface RehearsalPapers {
  /** Starred ones first, each kind newest first. */
  chosen: ChosenPaper[];
  /** So many marked papers are left out, since other criteria are for their categories. */
  elsewhere: number;
  /** The criteria that these are held against: as saved; for new ones, those that are active now. */
  saved: Criteria;
}

/**
 * The papers that criteria are rehearsed on: marked by the reader, and scored with these criteria once they are saved.
 *
 * @param criteria need not be saved
 */
export async function choosePapers(
  { records, scores }: { records: RecordsDb; scores: ScoresDb | null },
  criteria: Criteria,
): Promise<RehearsalPapers> {
  const [{ all, active }, triage] = await Promise.all([readCriteria(records), markedTriage(records)]);
  const marked = markedPapers(triage);
  const kept = scores
    ? await papersOf(
        scores,
        marked.map(({ id }) => id),
      )
    : new Map<string, KeptPaper>();
  const candidates = marked.map((each) => ({ ...each, paper: listed(kept.get(each.id)) }));
  // To save them is to have them active.
  const then = { all: [...all.filter(({ id }) => id !== criteria.id), criteria], active: criteria };
  const own = candidates.filter(({ paper }) => criteriaFor(then, paper?.categories?.[0] ?? '') === criteria);
  return {
    ...{ chosen: firstOfEach(own), elsewhere: candidates.length - own.length },
    saved: all.find(({ id }) => id === criteria.id) ?? active,
  };
}

/** A paper that was read, as a run takes it. */
export function listed(kept: Omit<KeptPaper, 'key'> | undefined): ListedPaper | null {
  if (!kept) return null;
  const { id, version, title, authors, abstract, categories } = kept;
  return { id, version, title, authors, abstract, categories, replaced: false };
}
