import { spawnSync } from 'node:child_process';

/**
 * Runs all tests as if it were another day, for one day after the other: those below, or
 * `npm run test:any-day -- 2028-02-29T23:30 …`. The clock begins there and goes on; the time zone is New York's unless
 * `TZ` says otherwise. What is to be run instead of all tests may stand after another `--`.
 */
const DAYS: [begin: string, what: string][] = [
  ['2026-02-06T10:00', 'a Friday, the day of the sample’s papers'],
  ['2026-10-31T23:57', 'a Saturday, a month’s end; midnight passes'],
  ['2026-11-01T01:57', 'a Sunday, the night on which clocks go back'],
  ['2027-03-14T01:57', 'a Sunday, the night on which clocks go forward'],
  ['2027-05-31T12:00', 'a Monday, a month’s end'],
  ['2028-02-29T23:30', 'a Tuesday, the 29th of February'],
  ['2031-12-31T23:57', 'a Wednesday, a year’s end; midnight passes'],
  ['2027-04-15T00:01', 'a Thursday'],
];

const ALL = [
  ['vitest', 'run'],
  ['playwright', 'test', '-c', 'e2e'],
];

const given = process.argv.slice(2);
const split = given.indexOf('--');
const days = split < 0 ? given : given.slice(0, split);
const commands = split < 0 ? ALL : [given.slice(split + 1)];
const wanted = days.length > 0 ? days.map((begin): [string, string] => [begin, 'as asked for']) : DAYS;

const results = wanted.map(([begin, what]) => {
  const env = { ...process.env, TZ: process.env.TZ ?? 'America/New_York', WINNOW_TEST_NOW: begin };
  console.log(`\n== ${begin} ${env.TZ}: ${what}`);
  const failed = commands.filter(
    (command) =>
      spawnSync('npx', command, { env, stdio: 'inherit', shell: process.platform === 'win32' }).status,
  );
  return { begin, what, failed: failed.map(([name = '']) => name) };
});

console.log('\n== The tests on any day');
for (const { begin, what, failed } of results)
  console.log(`${failed.length > 0 ? `FAILED (${failed.join(', ')})` : 'passed'}  ${begin}  ${what}`);
process.exitCode = results.some(({ failed }) => failed.length > 0) ? 1 : 0;
