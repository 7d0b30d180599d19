import { isRecord } from '../base/is-record';
import { readUsage, type Usage } from '../ledger/usage';

/** What a chunk tells of usage, in the standard's place or in Groq's own; null where it tells nothing. */
export function toldUsage(chunk: unknown): Usage | null {
  if (!isRecord(chunk)) return null;
  const groq = isRecord(chunk.x_groq) ? chunk.x_groq.usage : null;
  return readUsage(chunk.usage ?? groq);
}
