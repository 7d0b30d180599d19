import type { Follower } from '../follow/contract';
import type { Handlers } from '../platform/router';

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

/** What our own pages may ask of followed digests. */
export function createFollowHandlers({ follower }: { follower: Follower }): FollowHandlers {
  return {
    getFollowed: () => follower.list(),
    previewSource: ({ address }) => follower.preview(address),
    followSource: ({ address, name }) => follower.follow(address, name),
    changeSource: ({ id, change }) => follower.change(id, change),
    unfollowSource: ({ id }) => follower.unfollow(id),
    releaseSource: ({ id }) => follower.release(id),
    async readSources({ id }) {
      await follower.readNow(id);
      return { ok: true };
    },
  };
}
