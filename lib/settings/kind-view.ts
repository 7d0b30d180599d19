import { type KindView, type ListingKind, OF_A_KIND, type Settings, type View } from './settings';

const KINDS: readonly [RegExp, ListingKind][] = [
  [/^\/list\/[^/]+\/new$/, 'new'],
  [/^\/list\/[^/]+\/(?:recent|pastweek)$/, 'recent'],
  [/^\/catchup\b/, 'catchup'],
  [/^\/(?:search|a)\b/, 'search'],
];

/** @param path of the listing, `/list/cs.LG/new` */
export function listingKind(path: string): ListingKind {
  return KINDS.find(([rule]) => rule.test(path))?.[1] ?? 'archive';
}

/** The view of one kind of listing. */
export function viewOf({ view, views }: Pick<Settings, 'view' | 'views'>, kind: ListingKind): View {
  return { ...view, ...views[kind] };
}

const isOfAKind = (name: string) => (OF_A_KIND as readonly string[]).includes(name);

/** What of a change concerns all listings, and what only one kind of them. */
export function viewChange(
  kind: ListingKind,
  change: Partial<View>,
): { view: Partial<View>; views: Settings['views'] } {
  const entries = Object.entries(change);
  return {
    view: Object.fromEntries(entries.filter(([name]) => !isOfAKind(name))),
    views: { [kind]: Object.fromEntries(entries.filter(([name]) => isOfAKind(name))) },
  };
}

/** The views after a change. What is changed for all listings holds for each kind of them, too. */
export function mergedViews(
  before: Settings['views'],
  change: { view?: Partial<View>; views?: Settings['views'] },
): Settings['views'] {
  const changed = new Set(Object.keys(change.view ?? {}));
  const kinds = new Set([...Object.keys(before), ...Object.keys(change.views ?? {})] as ListingKind[]);
  const merged = [...kinds].map((kind) => {
    const kept = Object.entries(before[kind] ?? {}).filter(([name]) => !changed.has(name));
    return [kind, { ...Object.fromEntries(kept), ...change.views?.[kind] }] satisfies [ListingKind, KindView];
  });
  return Object.fromEntries(merged.filter(([, view]) => Object.keys(view).length > 0));
}
