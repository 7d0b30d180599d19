import { isRecord } from '../base/is-record';
import { parsedJson } from '../base/parsed-json';
import { emptyDay, localDate } from '../ledger/day';
import type { Stores } from '../store/any-store';
import type { CopyStore } from '../store/copies-db';
import { isBare } from '../store/prune';
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
    if (!isPutBack) return;
    const names = [...wanted];
    wanted.clear();
    for (const name of ROWS.filter((each) => names.includes(each))) {
      const rows = await records.getAll(name);
      await write(name, name === 'triage' ? rows.filter((row) => !isBare(row as never)) : rows);
    }
    if (names.includes('settings') || names.includes('facts')) {
      const singles = SINGLES.map(async ({ name, store: of }) => [
        name,
        await records.get(of, name as never),
      ]);
      await write('singles', Object.fromEntries(await Promise.all(singles)));
    }
  }

  return {
    async opened(records) {
      isPutBack = false;
      const kept = await store.read().catch(() => null);
      // Nobody knows what was spent today, and nobody would tomorrow.
      if (!kept) return records.fault ? countAsSpent(records, now()) : undefined;
      const mark = await records.get('facts', 'copied');
      isPutBack = typeof kept[MARK] === 'string' && kept[MARK] === mark;
      if (isPutBack) return;
      if (kept[MARK] !== undefined) {
        const { backup, sumsLost } = restored(kept);
        await mergeIn({ records } as Stores, backup);
        if (sumsLost) await countAsSpent(records, now());
        await records.put('facts', 'yes', 'restored');
      }
      const own = typeof kept[MARK] === 'string' ? kept[MARK] : crypto.randomUUID();
      await store.write(MARK, own);
      await records.put('facts', own, 'copied');
      isPutBack = true;
    },
    copy(records, stores) {
      for (const name of stores) wanted.add(name);
      copying = copying.then(() => copyNow(records)).catch(() => undefined);
      return copying;
    },
  };
}

/** What a copy has, and whether what was spent is not all in it. Each part may be damaged by itself. */
function restored(kept: Readonly<Record<string, unknown>>): { backup: Backup; sumsLost: boolean } {
  const part = (name: string) => parsedJson(typeof kept[name] === 'string' ? kept[name] : undefined);
  const singles = part('singles');
  const rows = Object.fromEntries(ROWS.map((name) => [name, part(name) ?? []]));
  const reading = readFile(
    JSON.stringify({ winnow: VERSION, ...(isRecord(singles) ? singles : {}), ...rows }),
  );
  const backup = reading.ok ? reading.file : { singles: new Map(), rows: new Map(), leftOut: 1 };
  const days = part('days');
  return { backup, sumsLost: !Array.isArray(days) || backup.rows.get('days')?.length !== days.length };
}

/** A day of which it is lost what was spent counts as spent, not as free. */
async function countAsSpent(records: RecordsDb, now: Date): Promise<void> {
  const day = localDate(now);
  await records.put('days', { ...emptyDay(day), countedUsd: Number.POSITIVE_INFINITY });
}
