import type { Mark } from '../messages/listing';

/** What becomes of a mark once nobody is there from whom a score could come; nothing where it waits for none. */
export function leftAlone(mark: Mark, why: string): Mark[] {
  const failed = { id: mark.id, state: 'failed', why } as const;
  if (mark.own?.state === 'waiting') return [{ ...mark, own: failed }];
  return mark.state === 'waiting' ? [failed] : [];
}
