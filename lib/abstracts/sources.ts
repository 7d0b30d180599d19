import { CATCHUP_SIZE } from '../arxiv/addresses';
import type { Reading } from '../arxiv/entry';
import { isArxivPage } from '../arxiv/is-arxiv-page';
import { readFeed } from '../arxiv/read-feed';
import { readPage } from '../arxiv/read-page';
import type { ArxivLine } from './arxiv-line';
import { parseFeed, parsePage } from './light-dom';
import { type FoundPaper, paperOfEntry, paperOfFeed } from './paper-of';

/** A page of arXiv's, fetched in its turn and read. `none` where arXiv has none under this address. */
export async function fetchReading(line: ArxivLine, url: string): Promise<Reading> {
  const { status, text } = await line.get(url, { isSound: isArxivPage });
  return status === 200 ? readPage(parsePage(text), url) : { state: 'none' };
}

/** The papers of one page of a mailing, and whether there may be another page. */
export async function fetchMailing(
  line: ArxivLine,
  url: string,
): Promise<{ papers: FoundPaper[]; more: boolean }> {
  const reading = await fetchReading(line, url);
  const entries = reading.state === 'read' ? reading.entries : [];
  return { papers: entries.map(paperOfEntry), more: entries.length >= CATCHUP_SIZE };
}

/** What the API says to a question for several papers. */
export interface QueryAnswer {
  papers: FoundPaper[];
  /** It may have left out some: an empty feed, or one shorter than it says, is a known fault of arXiv's. */
  doubtful: boolean;
  /** It answered nothing for the sake of one id: this one, as it says; empty where it does not say. */
  refused: string | null;
}

export async function fetchQuery(line: ArxivLine, url: string): Promise<QueryAnswer> {
  const isFeed = (text: string) => readFeed(parseFeed(text)).total !== null;
  const { status, text } = await line.get(url, { isSound: isFeed, accepts: [200, 400] });
  const { papers, total, refused } = readFeed(parseFeed(text));
  return {
    papers: papers.map(paperOfFeed),
    doubtful: papers.length === 0 || papers.length < (total ?? 0),
    refused: status === 200 ? refused : (refused ?? ''),
  };
}
