import { CRITERIA } from '../../components/words/criteria';
import { criteriaFromText } from '../../lib/digest/criteria-from-text';

/** What came of a file: criteria, named after it, or why there are none. */
export type CriteriaFileRead = { ok: true; name: string; text: string } | { ok: false; why: string };

/** Prompts stand at the end of digests, which have hundreds of kilobytes. */
const MAX_BYTES = 4_000_000;

/** Reads criteria out of a file that the reader chose; it goes nowhere. */
export async function readCriteriaFile(file: File): Promise<CriteriaFileRead> {
  if (file.size > MAX_BYTES) return { ok: false, why: CRITERIA.largeFile };
  const text = await file.text().catch(() => null);
  // Bytes of pictures and programs hold zeros, and no text does.
  if (text === null || text.trim() === '' || text.includes('\0'))
    return { ok: false, why: CRITERIA.unreadable };
  return { ok: true, name: file.name.replace(/\.[^.]+$/, ''), text: criteriaFromText(text).text };
}
