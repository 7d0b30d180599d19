import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { cleanText } from '../../lib/criteria/clean-text';
import { instructions, newFence, paperList } from '../../lib/criteria/prompt';
import { STARTER_CRITERIA } from '../../lib/criteria/starter';
import type { BenchPaper } from './bench-papers';
import { figure, textTable } from './text-table';

/** What a prompt's tokens are spent on, a paper, and what each way to spare some of them would bring. */

/** Batches that the fixed part could be spread over. */
const SIZES = [16, 24, 32, 64];
/** No paper's title or abstract is cut here. */
const WHOLE = 10_000;

/** @param batches papers in each request, as they were sent */
export function printPromptParts(papers: readonly BenchPaper[], batches: readonly number[]): void {
  const count = papers.length;
  const each = (tokens: number) => figure(tokens / count, 1);
  const text = ({ title, abstract }: BenchPaper) =>
    `${cleanText(title, WHOLE)}\n${cleanText(abstract, WHOLE)}`;
  const texts = listed(papers, batches, (some) => some.map(text).join('\n'));
  const lists = listed(papers, batches, (some) => paperList(some, newFence()));
  const bare = listed(papers, batches, (some) => withoutIds(paperList(some, newFence())));
  const fixed = countTokens(instructions(STARTER_CRITERIA.text));
  const own = countTokens(instructions(''));
  const all = lists + fixed * batches.length;
  const inBatchesOf = (size: number) => lists + fixed * Math.ceil(count / size);
  console.log(`\nwhere the prompt's tokens are, a paper, at ${count} papers in ${batches.length} requests\n`);
  console.log(
    textTable([
      ['titles and abstracts, as arXiv has them', each(texts)],
      ['arXiv ids', each(lists - bare)],
      ['numbers, line breaks and the fence', each(bare - texts)],
      [`criteria: ${fixed - own} tokens a request`, each((fixed - own) * batches.length)],
      [`role, format, scales, rule against orders: ${own} tokens a request`, each(own * batches.length)],
      ['all', each(all)],
      ['', ''],
      ['without ids', each(all - lists + bare)],
      ['without TeX commands and dollars, which are read', each(all - lists + plain(papers, batches))],
      ...SIZES.map((size) => [`in batches of ${size}`, each(inBatchesOf(size))]),
    ]),
  );
}

function listed(
  papers: readonly BenchPaper[],
  batches: readonly number[],
  write: (some: readonly BenchPaper[]) => string,
): number {
  let at = 0;
  return batches.reduce((sum, size) => {
    const some = papers.slice(at, at + size);
    at += size;
    return sum + countTokens(write(some));
  }, 0);
}

const withoutIds = (list: string) => list.replace(/^\[(\d+)\] \S+ /gm, '[$1] ');

/** The lists with no more of TeX than its letters. */
function plain(papers: readonly BenchPaper[], batches: readonly number[]): number {
  return listed(papers, batches, (some) => paperList(some, newFence()).replace(/\$|\\[a-zA-Z]+ ?/g, ''));
}
