import { type Triage, type TriageChange, untouched } from '../papers/triage';

/** What the reader did with the papers of this page, and the way back, step by step. */
export interface TriageLog {
  of(id: string): Triage;
  /** Takes in how papers stand, from wherever that was done. */
  hear(papers: readonly Triage[]): void;
  /**
   * Does something with papers at once, as one step. What changes nothing is left out; null where nothing is left.
   *
   * @param byScroll goes with the step before, where that was made by scrolling, too
   */
  do(changes: readonly TriageChange[], byScroll?: boolean): TriageChange[] | null;
  /** Takes the newest step back; null where there is none. Returns what it was. */
  undo(): TriageChange[] | null;
}

/** A step, and how its papers stood before. */
interface Step {
  changes: TriageChange[];
  before: TriageChange[];
  byScroll: boolean;
}

const FIELDS = ['seen', 'star', 'dismissed', 'note'] as const;
/** Steps that can be taken back. */
const MOST_STEPS = 500;

/** @param send has the changes kept, and every other page told */
export function createTriageLog(
  send: (changes: TriageChange[]) => void,
  changed: (ids: readonly string[]) => void,
): TriageLog {
  const papers = new Map<string, Triage>();
  const steps: Step[] = [];
  const of = (id: string) => papers.get(id) ?? untouched(id);

  /** At once: the background's own word follows and says the same. */
  function apply(changes: TriageChange[]): void {
    if (changes.length === 0) return;
    for (const change of changes) papers.set(change.id, { ...of(change.id), ...change });
    send(changes);
    changed(changes.map(({ id }) => id));
  }

  return {
    of,
    hear(told) {
      for (const paper of told) papers.set(paper.id, paper);
      if (told.length > 0) changed(told.map(({ id }) => id));
    },
    do(wanted, byScroll = false) {
      const changes = wanted.flatMap((change) => difference(change, of(change.id)) ?? []);
      if (changes.length === 0) return null;
      const before = changes.map((change) => taken(change, of(change.id)));
      const last = steps.at(-1);
      if (byScroll && last?.byScroll) {
        last.changes.push(...changes);
        last.before.push(...before);
      } else steps.push({ changes, before, byScroll });
      if (steps.length > MOST_STEPS) steps.shift();
      apply(changes);
      return changes;
    },
    undo() {
      const step = steps.pop();
      if (!step) return null;
      // What was done elsewhere since then stays as it is there.
      const back = step.before.map((before, i) => {
        const [made, now] = [step.changes[i], of(before.id)];
        return keep(before, (field) => made?.[field] === now[field]);
      });
      apply(back.filter((change) => Object.keys(change).length > 1));
      return step.changes;
    },
  };
}

/** Only what differs from how the paper stands; null where nothing does. */
function difference(change: TriageChange, now: Triage): TriageChange | null {
  const rest = keep(change, (field) => change[field] !== now[field]);
  return Object.keys(rest).length > 1 ? rest : null;
}

/** How the paper stands in what a change is about. */
function taken(change: TriageChange, now: Triage): TriageChange {
  return keep({ ...now }, (field) => change[field] !== undefined);
}

function keep(change: TriageChange, wanted: (field: (typeof FIELDS)[number]) => boolean): TriageChange {
  const fields = FIELDS.filter((field) => change[field] !== undefined && wanted(field));
  return { id: change.id, ...Object.fromEntries(fields.map((field) => [field, change[field]])) };
}
