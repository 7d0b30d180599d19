import type { Work } from './main-thread';
import type { Turn } from './overlay';
import type { Change } from './overlay-changes';
import { figure, textTable } from './text-table';

/** What is measured in each turn, and what is to be reached. */
interface Measure {
  name: string;
  of(turn: Turn): number;
  decimals?: number;
  /** At most, in the median; with `entries`, for listings of so many only. */
  goal?: { most: number; entries?: number };
}

const script = (change: Change): Measure => ({
  name: `${change}: script`,
  of: (t) => t.changes[change].ownMs,
});
const frame = (change: Change): Measure => ({
  name: `${change}: longest task`,
  of: (t) => t.changes[change].longestTaskMs,
});
const longestOwn = ({ longestOwnMs }: Work) => longestOwnMs;

const MEASURES: readonly Measure[] = [
  {
    ...{ name: 'ready to known scores on screen', of: ({ winnow }) => winnow.onScreenMs },
    goal: { most: 150, entries: 200 },
  },
  { name: 'ready to scores of all entries', of: ({ winnow }) => winnow.allMs },
  {
    name: 'longest task of Winnow’s own',
    of: ({ winnow, changes }) => Math.max(...[winnow.work, ...Object.values(changes)].map(longestOwn)),
    goal: { most: 50 },
  },
  { name: '… while the page opens', of: ({ winnow }) => winnow.work.longestOwnMs },
  { name: 'script of Winnow’s while it opens', of: ({ winnow }) => winnow.work.ownMs },
  { name: 'longest task of the page', of: ({ winnow }) => winnow.work.longestTaskMs },
  { name: '… without Winnow', of: ({ plain }) => plain.work.longestTaskMs },
  { name: 'work of the page until it rests', of: ({ winnow }) => winnow.work.allMs },
  { name: '… without Winnow', of: ({ plain }) => plain.work.allMs },
  { ...script('cut-off'), goal: { most: 16, entries: 2000 } },
  frame('cut-off'),
  { ...script('text filter, a letter'), goal: { most: 16, entries: 2000 } },
  frame('text filter, a letter'),
  ...[script('sort'), frame('sort'), script('fold all abstracts'), frame('fold all abstracts')],
  { name: 'memory, MB', of: ({ winnow }) => winnow.memoryMb, decimals: 1 },
  { name: '… without Winnow', of: ({ plain }) => plain.memoryMb, decimals: 1 },
  {
    ...{
      name: '… in multiples of it',
      of: ({ winnow, plain }) => winnow.memoryMb / plain.memoryMb,
      decimals: 2,
    },
    goal: { most: 1.25 },
  },
  {
    ...{ name: 'layout shift from scores', of: ({ winnow }) => winnow.shift.after, decimals: 4 },
    goal: { most: 0 },
  },
  { name: '… of the bar’s coming', of: ({ winnow }) => winnow.shift.coming, decimals: 4 },
];

/** One line a measure, one column a length of listing, and the goal beside them. */
export function overlayTable(turns: ReadonlyMap<number, readonly Turn[]>): string {
  const counts = [...turns.keys()];
  const head = ['least / median / most', ...counts.map((count) => `${figure(count)} entries`), 'goal'];
  const lines = MEASURES.map((measure) => [
    measure.name,
    ...[...turns.values()].map((taken) => cell(measure, taken)),
    goalOf(measure, turns),
  ]);
  return textTable([head, ...lines]);
}

function cell({ of, decimals = 0 }: Measure, turns: readonly Turn[]): string {
  const sorted = turns.map(of).sort((a, b) => a - b);
  return [sorted.at(0), medianOf(turns.map(of)), sorted.at(-1)]
    .map((value = 0) => figure(value, decimals))
    .join(' / ');
}

function goalOf({ goal, of }: Measure, turns: ReadonlyMap<number, readonly Turn[]>): string {
  if (!goal) return '';
  const { most, entries } = goal;
  const asked = [...turns].filter(([count]) => entries === undefined || count === entries);
  const missed = asked.filter(([, taken]) => medianOf(taken.map(of)) > most).map(([count]) => figure(count));
  const where = entries === undefined ? '' : ` at ${figure(entries)}`;
  const state =
    asked.length === 0 ? '' : missed.length === 0 ? ', reached' : `, missed at ${missed.join(', ')}`;
  return `≤ ${most}${where}${state}`;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
