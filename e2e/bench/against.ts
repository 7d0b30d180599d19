import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Figures, FRESH, MOST, measure } from './against-measures';
import { builtCommit } from './built-commit';
import { BUILD, startBrowsers } from './overlay-browsers';
import { openListing } from './overlay-opening';
import { figure, textTable } from './text-table';

const TURNS = Number(process.env.WINNOW_BENCH_TURNS ?? 9);
/** What issue after issue is held against. */
const COMMIT = '3fe47a2';

interface Line {
  name: string;
  of(figures: Figures): number;
  /** At most this part of what the earlier build takes. */
  goal?: number;
  decimals?: number;
}

const LINES: readonly Line[] = [
  { name: 'popup to criteria, worker alive', of: ({ popup }) => popup },
  { name: 'popup to criteria, worker dead', of: ({ popupDead }) => popupDead },
  { name: '… what that adds', of: (f) => f.popupDead - f.popup, goal: 0.4 },
  { name: '63 known scores on screen, alive', of: ({ known }) => known },
  { name: '63 known scores on screen, dead', of: ({ knownDead }) => knownDead },
  { name: '… what that adds', of: (f) => f.knownDead - f.known, goal: 0.4 },
  { name: 'page ready to first request, alive', of: ({ asked }) => asked, goal: 0.5 },
  { name: 'page ready to first request, dead', of: ({ askedDead }) => askedDead, goal: 0.5 },
  { name: '2,000 entries: all scores shown', of: ({ opening }) => opening },
  { name: '2,000 entries: longest own task', of: ({ longest }) => longest },
  { name: '2,000 entries: sort, all work', of: ({ sort }) => sort, goal: 0.4 },
  { name: '… of it script', of: ({ sortScript }) => sortScript },
  { name: '2,000 entries: memory, MB', of: ({ memory }) => memory, decimals: 1 },
];

/** `npm run bench -- against --commit=…`: this build beside that of an earlier commit, in turns, in Chromium. */
export async function benchAgainst(flags: readonly string[]): Promise<void> {
  const commit = flags.find((flag) => flag.startsWith('--commit='))?.slice('--commit='.length) ?? COMMIT;
  const old = builtCommit(commit);
  const builds = [
    await startBrowsers(MOST + TURNS * FRESH, old, MOST),
    await startBrowsers(MOST + TURNS * FRESH, BUILD, MOST),
  ];
  const taken: Figures[][] = [[], []];
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const [i, browsers] of builds.entries())
      taken[i]?.push(await measure(browsers, MOST + turn * FRESH));
  const plain = await plainMemory(builds[1] as (typeof builds)[number]);
  for (const browsers of builds) await browsers.close();
  const [before = [], now = []] = taken;
  console.log(
    `against ${commit}: ${TURNS} turns each, least / median / most, ms; the share is of the medians`,
  );
  const lines = LINES.map((line) => [
    line.name,
    ...[before, now].map((turns) => cell(line, turns)),
    ...shareOf(median(before.map(line.of)), median(now.map(line.of)), line.goal),
  ]);
  const sizes = ['background.js', 'content-scripts/listing.js'].map((file) => {
    const [a = 0, b = 0] = [old, BUILD].map((build) => statSync(join(build, file)).size / 1000);
    return [
      `${file}, kB`,
      figure(a),
      figure(b),
      ...shareOf(a, b, file === 'background.js' ? 0.42 : undefined),
    ];
  });
  console.log(textTable([['', commit, 'now', 'share', 'goal'], ...lines, ...sizes]));
  console.log(`The page of 2,000 entries alone takes ${figure(plain, 1)} MB.`);
}

async function plainMemory({ plain, serve }: Awaited<ReturnType<typeof startBrowsers>>): Promise<number> {
  const { page, memoryMb } = await openListing(plain, serve(MOST), 0);
  await page.close();
  return memoryMb;
}

function cell({ of, decimals = 0 }: Line, turns: readonly Figures[]): string {
  const sorted = turns.map(of).sort((a, b) => a - b);
  return [sorted.at(0), median(sorted), sorted.at(-1)]
    .map((value = 0) => figure(value, decimals))
    .join(' / ');
}

function shareOf(before: number, now: number, goal?: number): [share: string, goal: string] {
  const share = now / before;
  const state = share <= (goal ?? 0) ? 'reached' : 'missed';
  return [`${figure(share, 2)} ×`, goal === undefined ? '' : `≤ ${figure(goal, 2)} ×, ${state}`];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
