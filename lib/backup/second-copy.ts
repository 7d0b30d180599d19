import { isRecord } from '../base/is-record';
import { parsedJson } from '../base/parsed-json';
import { emptyDay, localDate } from '../ledger/day';
import type { Triage } from '../papers/triage';
import type { Stores } from '../store/any-store';
import type { CopyStore } from '../store/copies-db';
import type { RecordsDb } from '../store/records-db';
import { mergeIn } from './put-back';
import { type Backup, readFile } from './read-file';
import { SINGLES } from './singles';
import { VERSION } from './write-slice';

/** Of the rows that are precious, those that are copied. */
const ROWS = ['criteria', 'days', 'triage'] as const;

/** Which databases and which copy belong together. */
const MARK = 'mark';

/** What is precious and no secret, a second time, since in Chromium one damaged folder takes all databases along. */
export interface SecondCopy {
  /** Puts back what the records have lost, before anybody reads them. */
  opened(records: RecordsDb): Promise<void>;
  /** Copies what stands in these stores of the records. Resolves once all that was asked for so far is written. */
  copy(records: RecordsDb, stores: readonly string[]): Promise<void>;
}

export function createSecondCopy(store: CopyStore, now: () => Date = () => new Date()): SecondCopy {
  const written = new Map<string, string>();
  const wanted = new Set<string>();
  let copying: Promise<void> = Promise.resolve();
  /** What is in the copy is in the records, too: before, copying would take away what is to be put back. */
  let isPutBack = false;

  async function write(name: string, value: unknown): Promise<void> {
    const text = JSON.stringify(value);
    if (written.get(name) === text) return;
    await store.write(name, text);
    written.set(name, text);
  }

  async function copyNow(records: RecordsDb): Promise<void> {
    const names = new Set(wanted);
    wanted.clear();
    const parts = await partsOf(records, names);
    // To read may be to open anew, and what was lost then is still to be put back: another time.
    if (!isPutBack) for (const name of names) wanted.add(name);
    // One that does not fit keeps none of the others out.
    for (const [name, value] of parts) if (isPutBack) await write(name, value).catch(() => undefined);
  }

  return {
    async opened(records) {
      isPutBack = false;
      const kept = await store.read().catch(() => null);
      // Nobody knows what was spent today, and nobody would tomorrow.
      if (!kept) return records.fault ? countAsSpent(records, now()) : undefined;
      const mark = await records.get('facts', 'copied');
      isPutBack = !records.fault && typeof kept[MARK] === 'string' && kept[MARK] === mark;
      if (isPutBack) return;
      if (kept[MARK] !== undefined) {
        const { backup, sumsLost } = restored(kept, localDate(now()));
        await mergeIn({ records } as Stores, backup);
        if (sumsLost) await countAsSpent(records, now());
        // With a mark of its own nothing was lost: the copy only went on while the disk could not be written to.
        if (mark === undefined) await records.put('facts', sumsLost ? 'sums' : 'yes', 'restored');
      }
      // What is in memory only belongs to no disk: whichever is opened next is behind the copy.
      const isKnown = typeof kept[MARK] === 'string' && !records.fault;
      const own = isKnown ? (kept[MARK] as string) : crypto.randomUUID();
      await records.put('facts', own, 'copied');
      await store.write(MARK, own);
      isPutBack = true;
    },
    copy(records, stores) {
      for (const name of stores) wanted.add(name);
      copying = copying.then(() => copyNow(records)).catch(() => undefined);
      return copying;
    },
  };
}

/** What is copied, by the names of parts, of the stores that are named. */
async function partsOf(records: RecordsDb, names: ReadonlySet<string>): Promise<[string, unknown][]> {
  const parts: [string, unknown][] = [];
  for (const name of ROWS.filter((each) => names.has(each))) {
    const rows = await records.getAll(name);
    parts.push([name, name === 'triage' ? rows.filter((row) => isTreasured(row as Triage)) : rows]);
  }
  if (names.has('settings') || names.has('facts')) {
    const singles = SINGLES.map(async ({ name, store: of }) => [name, await records.get(of, name as never)]);
    parts.push(['singles', Object.fromEntries(await Promise.all(singles))]);
  }
  return parts;
}

/** That a paper was seen is much, and soon worth little. */
function isTreasured({ star, dismissed, note }: Triage): boolean {
  return star || dismissed || Boolean(note);
}

/**
 * What a copy has, and whether what was spent on this day may not be all in it. Each part may be damaged by itself.
 * @param today `2026-02-06`
 */
function restored(
  kept: Readonly<Record<string, unknown>>,
  today: string,
): { backup: Backup; sumsLost: boolean } {
  const part = (name: string) => parsedJson(typeof kept[name] === 'string' ? kept[name] : undefined);
  const singles = part('singles');
  const rows = Object.fromEntries(ROWS.map((name) => [name, part(name) ?? []]));
  const reading = readFile(
    JSON.stringify({ winnow: VERSION, ...(isRecord(singles) ? singles : {}), ...rows }),
  );
  const backup = reading.ok ? reading.file : { singles: new Map(), rows: new Map(), leftOut: 1 };
  const days = part('days');
  const isPast = (row: unknown) => isRecord(row) && typeof row.day === 'string' && row.day < today;
  const ofNow = (rows: readonly unknown[]) => rows.filter((row) => !isPast(row)).length;
  const sound = backup.rows.get('days') ?? [];
  return { backup, sumsLost: !Array.isArray(days) || ofNow(sound) !== ofNow(days) };
}

/** A day of which it is lost what was spent counts as spent, not as free. */
async function countAsSpent(records: RecordsDb, now: Date): Promise<void> {
  const day = localDate(now);
  const known = await records.get('days', day);
  await records.put('days', { ...emptyDay(day), ...known, countedUsd: Number.POSITIVE_INFINITY });
}
