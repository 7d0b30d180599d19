import { dbOf, type Stores } from '../store/any-store';
import type { Place, Slice } from './contract';
import { PARTS, type Part } from './parts';
import { SINGLES } from './singles';

/** Version of the file: raised when an older Winnow would read it wrongly. */
export const VERSION = 1;
/** A slice ends after so many characters, far below what a message may hold, in so far as a row is not longer by itself. */
const SLICE_CHARS = 2_000_000;
const ROWS = 500;

/**
 * The next piece of the file. Nothing is remembered from piece to piece, so that a worker may die in between.
 *
 * @param at where the slice before said that it goes on; null for the first
 * @param now when the file is written
 */
export async function writeSlice(stores: Stores, at: Place | null, now: Date): Promise<Slice> {
  const texts: string[] = [];
  if (!at) texts.push(await head(stores, now));
  let next: Place | null = at ?? { part: 0, after: null, begun: false };
  for (let chars = 0; next && chars < SLICE_CHARS; chars += texts.at(-1)?.length ?? 0) {
    const rows: Slice = await someRows(stores, next);
    texts.push(rows.text);
    next = rows.next;
  }
  return { text: texts.join(''), next };
}

async function head(stores: Stores, now: Date): Promise<string> {
  const entries: [string, unknown][] = [
    ['winnow', VERSION],
    ['written', now.toISOString()],
  ];
  for (const { name, store, sound } of SINGLES)
    entries.push([name, sound(await dbOf(stores, 'records').get(store, name))]);
  const said = entries.filter(([, value]) => value !== undefined);
  return `{\n${said.map(([name, value]) => `"${name}":${JSON.stringify(value)},\n`).join('')}`;
}

/** As many rows of a part as are read at once. */
async function someRows(stores: Stores, { part: which, after, begun }: Place): Promise<Slice> {
  const part = PARTS[which] as Part;
  const most = part.rows ?? ROWS;
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const [keys, kept] = await dbOf(stores, part.db).transact([part.name], 'readonly', (tx) => {
    const store = tx.objectStore(part.name);
    return Promise.all([store.getAllKeys(range, most), store.getAll(range, most)]);
  });
  const rows = kept.flatMap((row) => packed(part, part.sound(row)));
  const text = `${after === null ? `"${part.name}":[\n` : ''}${begun && rows.length > 0 ? ',\n' : ''}${rows.join(',\n')}`;
  if (keys.length === most)
    return { text, next: { part: which, after: String(keys.at(-1)), begun: begun || rows.length > 0 } };
  if (which + 1 === PARTS.length) return { text: `${text}]\n}\n`, next: null };
  return { text: `${text}],\n`, next: { part: which + 1, after: null, begun: false } };
}

function packed({ pack = (row) => row }: Part, row: unknown): string[] {
  return row === undefined ? [] : [JSON.stringify(pack(row))];
}
