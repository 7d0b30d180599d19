import * as v from 'valibot';
import { expect, it } from 'vitest';
import { listingKind, mergedViews, viewChange, viewOf } from './kind-view';
import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from './settings';

it.each([
  ['/list/cs.LG/new', 'new'],
  ['/list/math/pastweek', 'recent'],
  ['/list/hep-th/recent', 'recent'],
  ['/catchup/cs.LG/2026-02-06', 'catchup'],
  ['/search/cs', 'search'],
  ['/a/choromanski_k_1', 'search'],
  ['/list/cs.LG/2026-02', 'archive'],
  ['', 'archive'],
])('%s is of the kind %s', (path, kind) => {
  expect(listingKind(path)).toBe(kind);
});

it('keeps cut-offs for all listings, and the order for one kind of them', () => {
  const { view, views } = viewChange('recent', { minRelevance: 9, sort: 'score', without: ['replace'] });
  expect(view).toEqual({ minRelevance: 9 });
  expect(views).toEqual({ recent: { sort: 'score', without: ['replace'] } });
  const settings = { ...DEFAULT_SETTINGS, view: { ...DEFAULT_SETTINGS.view, ...view }, views };
  expect(viewOf(settings, 'recent')).toMatchObject({ minRelevance: 9, sort: 'score', below: 'dim' });
  expect(viewOf(settings, 'new')).toMatchObject({ minRelevance: 9, sort: 'arxiv', without: [] });
});

it.each(['shown', 'folded', 'titles'] as const)(
  'takes settings that were kept with abstracts %s',
  (abstracts) => {
    const kept: Settings = {
      ...DEFAULT_SETTINGS,
      view: { ...DEFAULT_SETTINGS.view, abstracts },
      views: { new: { abstracts } },
    };
    expect(v.parse(SettingsSchema, kept)).toEqual(kept);
    expect(viewOf(kept, 'new').abstracts).toBe(abstracts);
  },
);

it('lays changes of one kind over those before', () => {
  const before = { new: { sort: 'score' }, search: { below: 'hide' } } as const;
  expect(mergedViews(before, viewChange('new', { below: 'fold' }))).toEqual({
    new: { sort: 'score', below: 'fold' },
    search: { below: 'hide' },
  });
});

it('has a change for all listings hold for each kind of them', () => {
  const before = { new: { sort: 'score', below: 'hide' }, search: { below: 'hide' } } as const;
  expect(mergedViews(before, { view: { below: 'dim' } })).toEqual({ new: { sort: 'score' } });
});
