import { daysAgo, isWeekday } from '../base/days';
import type { Where } from '../store/followed-sources';
import { addressOf } from './day-in-address';
import { FILES_A_DAY } from './due';
import { OTHER_BRANCHES, type Repository, treeAddress } from './github';
import { candidatesIn, datedLinks } from './links';
import { readSource } from './read-source';
import type { Place } from './where';

/** A file that may be a digest. */
export interface TrialFile {
  url: string;
  /** That its name says; empty where it says none. */
  day: string;
  /** What is in it, where that was read already. */
  text?: string;
}

/** A way to read a source, to be tried. */
export interface Trial {
  where: Where;
  files: TrialFile[];
  /** Days that are known to have a file, newest first. */
  days: string[];
}

/** Asks for a file; null where it is not to be had. */
type Ask = (url: string) => Promise<string | null>;

/**
 * Ways to read what lies at a place, the likeliest first, as they are found.
 *
 * @param ask for files of the source
 * @param list for a repository's list of files, which lies on another host and is told of nothing else
 */
export async function* trialsOf(place: Place, today: string, ask: Ask, list: Ask): AsyncGenerator<Trial> {
  if (place.kind === 'repository') yield* inRepository(place.repository, list);
  if (place.kind !== 'where') return;
  const { where, day } = place;
  if (where.kind === 'dated') {
    const files = guessedDays(today, day).map((day) => ({ day, url: addressOf(where.url, day) }));
    return yield { where, files, days: [] };
  }
  const text = await ask(where.url);
  if (text === null) return;
  // A page of links, whatever its address looks like; else it is the digest itself.
  const links = readSource(text).kind === 'unknown' ? datedLinks(text, where.url) : [];
  if (links.length === 0)
    yield { where: { ...where, kind: 'file' }, files: [{ url: where.url, day: '', text }], days: [] };
  else yield { where: { ...where, kind: 'folder' }, files: links, days: links.map(({ day }) => day) };
}

async function* inRepository(repository: Repository, list: Ask): AsyncGenerator<Trial> {
  const branches = repository.branch === '' ? ['', ...OTHER_BRANCHES] : [repository.branch];
  for (const branch of branches) {
    const tree = await list(treeAddress({ ...repository, branch }));
    const found = tree === null ? [] : candidatesIn(tree, { ...repository, branch });
    for (const { where, days } of found) {
      const files =
        where.kind === 'file'
          ? [{ url: where.url, day: '' }]
          : days.map((day) => ({ day, url: addressOf(where.url, day) }));
      yield { where, files, days };
    }
  }
}

/** Days that a daily digest is likely to have, and the one that was typed. */
function guessedDays(today: string, typed: string): string[] {
  const lately = Array.from({ length: 7 }, (_, count) => daysAgo(today, count)).filter(isWeekday);
  if (typed === '') return lately.slice(0, FILES_A_DAY);
  return [...lately.filter((day) => day !== typed).slice(0, FILES_A_DAY - 1), typed];
}
