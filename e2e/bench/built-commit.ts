import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Folder of the production build of an earlier commit, for Chromium. Built once, with the packages of its own lock, in a
 * folder for temporary files.
 *
 * @throws where there is no such commit, or it does not build
 */
export function builtCommit(commit: string): string {
  const hash = execFileSync('git', ['rev-parse', '--verify', `${commit}^{commit}`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const dir = join(tmpdir(), `winnow-${hash.trim()}`);
  const built = join(dir, '.output/chrome-mv3');
  if (existsSync(built)) return built;
  // One that was broken off is begun anew.
  const making = `${dir}-making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: making, stdio: 'ignore' });
  const sources = execFileSync('git', ['archive', hash.trim()], { cwd: ROOT, maxBuffer: 1e9 });
  execFileSync('tar', ['-x'], { cwd: making, input: sources });
  run('npm', 'ci');
  run('npm', 'run', 'build');
  renameSync(making, dir);
  return built;
}
