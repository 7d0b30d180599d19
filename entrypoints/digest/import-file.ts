import { DIGEST_CHOICES } from '../../components/words/digest-choices';
import { MAX_DIGEST_CHARS, TOO_LARGE } from '../../lib/digest/read/read-digest';
import { whyNot } from '../../lib/own-pages/use-settings';
import { request } from '../../lib/platform/request';

/** What came of a file, in words; the digest's id where it was one, and whether it has criteria to offer. */
export type FileRead =
  | { ok: true; text: string; id: string; hasPrompt: boolean }
  | { ok: false; text: string };

/** Entries that are named where several were left out. */
const NAMED = 3;

/** Has the background read a file in. */
export async function importFile(file: File): Promise<FileRead> {
  const refuse = (why: string): FileRead => ({ ok: false, text: `${file.name}: ${why}` });
  // A character takes four bytes at most. What is too large is not sent to the background, either.
  if (file.size > 4 * MAX_DIGEST_CHARS) return refuse(TOO_LARGE);
  const text = await file.text().catch(() => null);
  if (text === null) return refuse(DIGEST_CHOICES.unreadable);
  if (text.length > MAX_DIGEST_CHARS) return refuse(TOO_LARGE);
  const result = await request('importDigest', { name: file.name, text }).catch(
    (error) => ({ ok: false, why: whyNot(error) }) as const,
  );
  if (!result.ok) return refuse(result.why);
  const { id, papers, leftOut, hasPrompt, criteria } = result;
  const named = leftOut.slice(0, NAMED).map(({ entry, why }) => `${entry} (${why})`);
  const entries = `${named.join(', ')}${leftOut.length > NAMED ? ' …' : ''}`;
  const sentences = [
    DIGEST_CHOICES.imported({ papers, criteria }),
    leftOut.length > 0 ? DIGEST_CHOICES.leftOut({ count: leftOut.length, entries }) : '',
    DIGEST_CHOICES.canFollow,
  ];
  return { ok: true, text: sentences.filter(Boolean).join(' '), id, hasPrompt };
}
