import type { DigestsDb } from '../store/digests-db';
import { followedOf } from '../store/followed-scores';
import { readSources } from '../store/followed-sources';
import type { RecordsDb } from '../store/records-db';
import { bindFollowed, type Followed, NOTHING_FOLLOWED } from './followed';

/** Where a run finds what followed digests say of its papers. */
export interface FollowedPages {
  of(papers: readonly { id: string; title: string }[]): Promise<Followed>;
}

/** Reads the list of sources each time, so that a source that is followed no more is silent at once. */
export function createFollowedPages({
  records,
  digests,
}: {
  records: Pick<RecordsDb, 'get'>;
  digests: DigestsDb;
}): FollowedPages {
  return {
    async of(papers) {
      const sources = await readSources(records);
      if (sources.length === 0) return NOTHING_FOLLOWED;
      const ids = papers.map(({ id }) => id);
      const scores = await followedOf(
        digests,
        sources.map(({ id }) => id),
        ids,
      );
      return bindFollowed(sources, scores, papers);
    },
  };
}
