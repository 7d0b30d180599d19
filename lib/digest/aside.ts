import type { DigestPaper } from '../papers/digest';

/** Papers that a digest does without unless it is asked for them, by why; each of them once. */
export interface Aside {
  /** Not for this reader. */
  dismissed: string[];
  /** Left out by the switches of the page that the digest is of. */
  switchedOff: string[];
}

/** How many of some papers are set aside, and why. */
export function countAside(
  { dismissed, switchedOff }: Aside,
  papers: readonly Pick<DigestPaper, 'id'>[],
): Record<keyof Aside, number> {
  const ids = new Set(papers.map(({ id }) => id));
  const among = (some: readonly string[]) => some.filter((id) => ids.has(id)).length;
  return { dismissed: among(dismissed), switchedOff: among(switchedOff) };
}
