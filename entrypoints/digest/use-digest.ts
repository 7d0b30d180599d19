import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  type DigestQuery,
  type DigestSources,
  type MaterialReply,
  NO_SOURCES,
} from '../../lib/digest/contract';
import { ofDailyRun } from '../../lib/digest/of-daily-run';
import { whyNot } from '../../lib/own-pages/use-settings';
import { request } from '../../lib/platform/request';

/**
 * Which digest is shown: what the address asks for, or else what the number on the toolbar icon tells of, the listing
 * read last, or the file read in last.
 */
export function useDigest(search: string) {
  const [sources, setSources] = useState<DigestSources>(NO_SOURCES);
  const [query, setQuery] = useState<DigestQuery | null>(null);
  const [reply, setReply] = useState<MaterialReply | null>(null);
  const [loaded, setLoaded] = useState<'no' | 'yes' | 'failed'>('no');

  const load = useCallback(async (): Promise<DigestSources> => {
    const now = await request('digestSources', {}).catch(() => null);
    setSources(now ?? NO_SOURCES);
    setLoaded(now ? 'yes' : 'failed');
    return now ?? NO_SOURCES;
  }, []);

  useEffect(() => {
    void load().then((now) => setQuery((chosen) => chosen ?? queryIn(search) ?? first(now)));
  }, [load, search]);

  useEffect(() => {
    let over = false;
    // Nothing of what was shown before may stand under another name, or after it was removed.
    setReply(null);
    if (!query) return;
    void request('digestMaterial', query)
      .catch((error): MaterialReply => ({ ok: false, why: whyNot(error) }))
      .then((now) => over || setReply(now));
    return () => {
      over = true;
    };
  }, [query]);

  return { sources, query, setQuery, reply, loaded, load };
}

/**
 * What to show where nobody asked for anything, or for a listing that is no more. What the daily run read is shown
 * by the day: it has a listing for each category.
 */
export function first({ listings, imports, waiting }: DigestSources): DigestQuery | null {
  if (waiting) return { of: 'days', ...waiting, categories: [] };
  const [read] = listings;
  const [imported] = imports;
  if (read && read.at >= (imported?.at ?? 0))
    return ofDailyRun(read.id) !== null
      ? { of: 'days', from: read.day, to: read.day, categories: [] }
      : { of: 'listing', id: read.id };
  return imported ? { of: 'import', id: imported.id } : null;
}

/** What the page's own address asks for: `?listing=<id>`, of what its page showed with `&shown`, as that was sorted with `&sorted`, `?day=2026-02-06`. */
function queryIn(search: string): DigestQuery | null {
  const asked = new URLSearchParams(search);
  const [listing, day] = [asked.get('listing'), asked.get('day')];
  if (listing !== null)
    return {
      ...{ of: 'listing', id: listing },
      ...(asked.has('shown') ? { narrowed: true } : {}),
      ...(asked.has('sorted') ? { sorted: true } : {}),
    };
  return day !== null ? { of: 'days', from: day, to: day, categories: [] } : null;
}
