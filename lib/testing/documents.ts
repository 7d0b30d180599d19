import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources';

/** Text of one of the project's documents. */
export function documentText(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

/** Rows of the first table under a heading, head and rule left out. */
export function tableOf(name: string, heading: string): string[][] {
  const [, part = ''] = documentText(name).split(`\n## ${heading}\n`);
  const lines = part.split('\n## ')[0]?.split('\n') ?? [];
  return lines
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What a document names as a file or folder of ours: `lib/queue/job.ts`, `settle.ts`, `lib/testing/`. */
export function pathsIn(text: string): string[] {
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, said = '']) => said);
  return code.filter(
    (said) =>
      /^(lib|components|entrypoints|e2e|public|findings|\.ci|\.github)\/[\w./…-]*$/.test(said) ||
      /^[\w.-]+\.(ts|tsx|md|json|css)$/.test(said),
  );
}
