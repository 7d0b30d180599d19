import { DATA } from '../../components/words/data';
import type { How, Place, Restored, Slice } from '../../lib/backup/contract';
import { localDate } from '../../lib/ledger/day';
import { download } from '../../lib/own-pages/download';
import { savedOr, whyNot } from '../../lib/own-pages/use-settings';
import { request } from '../../lib/platform/request';

/** Bytes of a slice of a file on its way in: far below what a message may hold. */
const SLICE_BYTES = 4_000_000;
/** What a text may hold in every browser. */
const MAX_BYTES = 400_000_000;

/** Fetches the file slice by slice and has the browser save it; the page does not know what is in it. */
export async function exportEverything(): Promise<string> {
  const texts: string[] = [];
  let at: Place | null = null;
  do {
    const slice: Slice = await request('exportSlice', { at });
    texts.push(slice.text);
    at = slice.next;
  } while (at);
  return download(`winnow-everything-${localDate(new Date())}.json`, texts, 'application/json');
}

/** Hands a file over slice by slice, to be read once all of it is there. */
export async function importEverything(file: File, how: How): Promise<Restored> {
  if (file.size > MAX_BYTES) return { ok: false, why: DATA.tooLarge };
  const id = crypto.randomUUID();
  // A slice may end within a character.
  const decoder = new TextDecoder();
  let slices = 0;
  for (let from = 0; from < file.size || slices === 0; from += SLICE_BYTES) {
    const bytes = await file
      .slice(from, from + SLICE_BYTES)
      .arrayBuffer()
      .catch(() => null);
    if (!bytes) return { ok: false, why: DATA.unreadable };
    const text = decoder.decode(bytes, { stream: from + SLICE_BYTES < file.size });
    const taken = await savedOr(request('importSlice', { id, at: slices, text }));
    if (!taken.ok) return taken;
    slices += 1;
  }
  return request('importAll', { id, slices, how }).catch((error) => ({ ok: false, why: whyNot(error) }));
}
