import type { Follower } from '../follow/contract';
import type { Saved } from '../messages/requests';
import type { Handlers } from '../platform/router';
import type { Sessions } from '../run/sessions';
import { MAX_SOURCE_NAME } from '../store/followed-sources';

type FollowHandlers = Pick<
  Handlers,
  | 'getFollowed'
  | 'previewSource'
  | 'followSource'
  | 'changeSource'
  | 'unfollowSource'
  | 'releaseSource'
  | 'readSources'
>;

/** No longer than is kept, and no half of a character at its end. */
function named(name: string): string {
  return name
    .trim()
    .slice(0, MAX_SOURCE_NAME)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** What our own pages may ask of followed digests. After each change listings that are open are looked at anew. */
export function createFollowHandlers(deps: {
  follower: Follower;
  refresh: Sessions['refresh'];
}): FollowHandlers {
  const { refresh } = deps;

  async function thenShown(work: Promise<Saved>): Promise<Saved> {
    const done = await work;
    if (done.ok) await refresh();
    return done;
  }

  return {
    getFollowed: () => deps.follower.list(),

    previewSource: ({ address }) => deps.follower.preview(address),

    followSource: ({ address, name }) => thenShown(deps.follower.follow(address, named(name))),

    changeSource({ id, change }) {
      const { name, ...rest } = change;
      return thenShown(deps.follower.change(id, name === undefined ? rest : { ...rest, name: named(name) }));
    },

    unfollowSource: ({ id }) => thenShown(deps.follower.unfollow(id)),

    releaseSource: ({ id }) => thenShown(deps.follower.release(id)),

    async readSources({ id }) {
      await deps.follower.readNow(id);
      return { ok: true };
    },
  };
}
