import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SHARED } from '../../testing/shared-folder';
import { criteriaTerms } from './criteria-terms';
import { tokens } from './tokens';

const CASES = join(SHARED, 'cases');

/** Whether the criteria want a phrase (true), do not want it (false), or have no such term (undefined). */
function side(criteria: string, phrase: string): boolean | undefined {
  const stems = tokens(phrase).join(' ');
  return criteriaTerms(criteria).find((term) => term.stems.join(' ') === stems)?.wanted;
}

if (!existsSync(CASES)) process.stdout.write(`Small inputs are not here (${CASES}).\n`);

it.runIf(existsSync(CASES))('reads the small inputs that came out wrong', () => {
  const read = (path: string) => readFileSync(join(CASES, path), 'utf8');
  const topics = read('bold-numbered-topics/criteria.txt');
  for (const term of ['sparse attention', 'pruning of networks', 'low-rank methods'])
    expect(side(topics, term)).toBe(true);
  for (const digit of '123') expect(side(topics, digit)).toBeUndefined();
  const next = read('topic-after-not-relevant/topic.txt');
  expect([side(next, 'graph pruning'), side(next, 'medical imaging')]).toEqual([true, false]);
  expect(side(read('fullwidth-colon/criteria.txt'), 'sparse attention')).toBe(true);
  for (const path of [
    'underscored-labels/a.txt',
    'no-in-other-languages/de.txt',
    'no-in-other-languages/zh.txt',
  ])
    expect([side(read(path), 'sparse attention'), side(read(path), 'medical imaging')], path).toEqual([
      true,
      false,
    ]);
});
