import type { FollowedSource, Follower, Preset, SourcePreview } from '../follow/contract';
import type { Handlers } from '../platform/router';

/** Test-only: followed digests without a network or a disk, for what our own pages do with them. */

export const aFollowed = (n = 1, rest: Partial<FollowedSource> = {}): FollowedSource => ({
  ...{ id: `source-${n}`, name: `Group ${n}`, address: `https://digests.example/${n}/` },
  ...{ pattern: 'https://digests.example/*', place: 'beside', teaches: false, papers: 120 },
  days: [
    { day: '2026-02-06', papers: 70 },
    { day: '2026-02-05', papers: 50 },
  ],
  ...{ looked: Date.UTC(2026, 1, 6, 9), working: false, trouble: '', held: '' },
  ...rest,
});

export const aPreset = (n = 1): Preset => ({
  ...{ name: `Preset ${n}`, address: `https://presets.example/${n}/`, about: 'Papers on graphs, by a lab.' },
});

export const aPreview = (rest: Partial<SourcePreview> = {}): SourcePreview => ({
  ...{ address: 'https://digests.example/new/', name: 'Graph lab', pattern: 'https://digests.example/*' },
  days: [
    { day: '2026-02-06', papers: 63 },
    { day: '2026-02-05', papers: null },
  ],
  ...{ papers: 63, leftOut: 2, model: 'gpt-6-terra', cut: { minRelevance: 5, minNovelty: 3 } },
  criteria: 'Wanted: graphs\nNot wanted: trees',
  first: [
    {
      ...{ id: '2602.10001', title: 'Graphs that grow', relevance: 10, novelty: 8 },
      comment: 'Closely matches graphs.',
    },
  ],
  ...rest,
});

/** One of each request of our own pages. */
export const FOLLOW_REQUESTS = {
  getFollowed: (all: Handlers) => all.getFollowed({}),
  previewSource: (all: Handlers) => all.previewSource({ address: 'https://a.example/digest.json' }),
  followSource: (all: Handlers) => all.followSource({ address: 'https://a.example/digest.json', name: 'A' }),
  changeSource: (all: Handlers) => all.changeSource({ id: 'none', change: { teaches: true } }),
  unfollowSource: (all: Handlers) => all.unfollowSource({ id: 'none' }),
  releaseSource: (all: Handlers) => all.releaseSource({ id: 'none' }),
  readSources: (all: Handlers) => all.readSources({}),
};

/** One that allows each host, and finds the same digest at each address. */
export function inMemoryFollower(): Follower {
  let sources: FollowedSource[] = [];
  const gone = { ok: false, why: 'That one is not followed.' } as const;
  const changed = (id: string, change: Partial<FollowedSource>) => {
    if (!sources.some((source) => source.id === id)) return gone;
    sources = sources.map((source) => (source.id === id ? { ...source, ...change } : source));
    return { ok: true } as const;
  };
  return {
    tick: async () => undefined,
    readNow: async () => undefined,
    list: async () => ({ sources, presets: [aPreset()] }),
    preview: async (address) => ({ ok: true, preview: aPreview({ address }) }),
    async follow(address, name) {
      if (sources.some((source) => source.address === address))
        return { ok: false, why: 'You follow that one already.' };
      sources = [...sources, { ...aFollowed(sources.length + 1), address, name }];
      return { ok: true };
    },
    change: async (id, change) => changed(id, change),
    async unfollow(id) {
      if (!sources.some((source) => source.id === id)) return gone;
      sources = sources.filter((source) => source.id !== id);
      return { ok: true };
    },
    release: async (id) => changed(id, { held: '' }),
  };
}
