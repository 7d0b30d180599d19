import type { TileMark } from '../browsers/marks.ts';
import type { SamplePaper } from '../sample/sample-paper.ts';

/** The page's scores as a table, best first. What is printed is read from the page's tiles. */
export function printScores(marks: readonly TileMark[], papers: readonly SamplePaper[]): void {
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const rows = marks.map(({ id, name }) => {
    const [relevance, novelty] = name.match(/\d+(?= of 10)/g) ?? [];
    return { id, relevance, novelty, title: titles.get(id) ?? '', name };
  });
  const sum = (row: (typeof rows)[number]) => Number(row.relevance ?? 0) + Number(row.novelty ?? 0);
  rows.sort((a, b) => sum(b) - sum(a));
  console.log('relevance  novelty  arXiv id       title');
  for (const { id, relevance, novelty, title, name } of rows) {
    const scores = relevance ? `${pad(relevance, 9)}${pad(novelty, 9)}` : `  ${name.slice(0, 14).padEnd(16)}`;
    console.log(`${scores}  ${id.padEnd(13)}  ${title.slice(0, 76)}`);
  }
}

const pad = (text = '', width = 0) => text.padStart(width);
