import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Digest } from '../../lib/papers/digest.ts';
import { textTable } from '../bench/text-table.ts';
import { feedReaders } from './feeds.ts';
import { latexReaders } from './latex.ts';
import { OWN_FAULTS } from './own-faults.ts';
import { digestsToRead } from './papers.ts';
import type { Finding, Reader } from './reader.ts';
import { referenceReaders } from './references.ts';
import { risReaders } from './ris-programs.ts';
import { calc, markdownReaders } from './tables.ts';

/**
 * `npm run readers`: has the programs that people open our exports with read them, and prints field by field what is
 * right, what is a fault of the reader's own, and what is wrong. Resolves to whether nothing is wrong; never part of
 * the tests. A reader that is not installed is named, with what to install.
 */
export async function runReaders(only = process.argv.slice(2)): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-readers-'));
  try {
    const packages = join(folder, 'packages');
    await mkdir(packages);
    const readers = [
      ...latexReaders,
      ...referenceReaders(packages),
      ...risReaders,
      calc,
      ...feedReaders(packages),
      ...markdownReaders(packages),
    ];
    const wanted = readers.filter(
      ({ name }) => only.length === 0 || only.some((part) => name.includes(part)),
    );
    const digests = digestsToRead();
    let wrong = 0;
    for (const reader of wanted) wrong += await readAll(reader, digests, folder);
    console.log(wrong === 0 ? 'Nothing is wrong.' : `${wrong} fields are wrong.`);
    return wrong === 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many fields are wrong. */
async function readAll(
  reader: Reader,
  digests: readonly [string, Digest][],
  folder: string,
): Promise<number> {
  const version = await reader.version();
  if (version === null) {
    console.log(`${reader.name}: not here. It needs: ${reader.needs}\n`);
    return 0;
  }
  const rows = [[`${reader.name} ${version}`, 'right', 'its own fault', 'wrong']];
  const said = new Set<string>();
  let wrong = 0;
  for (const [name, digest] of digests) {
    const own = await mkdtemp(join(folder, 'reader-'));
    const findings = await reader.read(digest, own);
    for (const [field, all] of Map.groupBy(findings, (finding) => finding.field)) {
      const counts = { right: 0, own: 0, wrong: 0 };
      for (const finding of all) {
        const fault = finding.ok ? null : faultOf(reader.name, version, finding, digest);
        counts[finding.ok ? 'right' : fault ? 'own' : 'wrong'] += 1;
        if (fault) said.add(`  its own, ${field}: ${fault}`);
        else if (!finding.ok && counts.wrong <= 5)
          said.add(
            `  wrong, ${field} of ${finding.of}:\n    is      ${clipped(finding.got)}\n    should  ${clipped(finding.wanted)}`,
          );
      }
      rows.push([`  ${name}: ${field}`, String(counts.right), String(counts.own), String(counts.wrong)]);
      wrong += counts.wrong;
    }
  }
  console.log([textTable(rows), ...said, ''].join('\n'));
  return wrong;
}

/** A fault is known of a version: of another one it is looked at anew. */
function faultOf(name: string, version: string, finding: Finding, { papers }: Digest): string | null {
  const faults = OWN_FAULTS[name]?.[version] ?? [];
  const paper = papers.find(({ id }) => id === finding.of);
  return faults.find((each) => each.field === finding.field && each.of(paper, finding))?.says ?? null;
}

const clipped = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
