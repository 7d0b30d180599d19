import type { Digest, DigestPaper } from '../../lib/papers/digest.ts';

/** A program that reads exports. */
export interface Reader {
  name: string;
  /** Packages that it needs, for people: what to install where it is missing. */
  needs: string;
  /** Null where it is not installed. */
  version(): Promise<string | null>;
  /** Reads what is written of the digest; `folder` is empty and its own. */
  read(digest: Digest, folder: string): Promise<Finding[]>;
}

/** What a reader made of one field of one paper. */
export interface Finding {
  field: string;
  /** Id of the paper, or the whole file. */
  of: string;
  ok: boolean;
  /** What it shows in place of what is right. */
  got: string;
  wanted: string;
}

/** A fault of a reader's own: it is named with the version that has it, and counts as none of ours. */
export interface OwnFault {
  field: string;
  /** Which papers have what it stumbles over. */
  of(paper: DigestPaper | undefined, finding: Finding): boolean;
  says: string;
}

/** Checks the fields of each paper of a digest against what a reader has under its id. */
export function compare<Seen>(
  digest: Digest,
  seen: ReadonlyMap<string, Seen>,
  fields: Readonly<
    Record<string, (paper: DigestPaper, seen: Seen) => readonly [got: unknown, wanted: unknown]>
  >,
): Finding[] {
  return digest.papers.flatMap((paper) => {
    const its = seen.get(paper.id);
    if (its === undefined)
      return [{ field: 'paper', of: paper.id, ok: false, got: 'none', wanted: paper.title }];
    return Object.entries(fields).map(([field, pair]) => {
      const [got, wanted] = pair(paper, its).map((value) =>
        typeof value === 'string' ? value : JSON.stringify(value ?? null),
      );
      return { field, of: paper.id, ok: got === wanted, got: got ?? '', wanted: wanted ?? '' };
    });
  });
}
