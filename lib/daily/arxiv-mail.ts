import { type ArxivLine, NotNow } from '../abstracts/arxiv-line';
import { parseFeed } from '../abstracts/light-dom';
import { type FoundPaper, paperOfEntry } from '../abstracts/paper-of';
import { refusalWords } from '../abstracts/refusal-words';
import { fetchReading } from '../abstracts/sources';
import { CATCHUP_SIZE, catchupAddress, rssAddress } from '../arxiv/addresses';
import { type MailedPaper, readRss } from '../arxiv/read-rss';
import { errorWords } from '../base/error-words';
import { type MailSource, OutOfReach } from './mail-source';
import { WORDS } from './words';

/** Mailings from arXiv: today's from its feed for programs, earlier ones from its catch-up pages. */
export function createArxivMail(line: ArxivLine): MailSource {
  return {
    async feed(categories) {
      const url = rssAddress(categories);
      if (!url) throw new Error(WORDS.noCategory);
      const isFeed = (text: string) => readRss(parseFeed(text)).day !== null;
      const { status, text } = await line.get(url, { isSound: isFeed });
      if (status !== 200) throw new Error(WORDS.noFeed({ categories: categories.join(', ') }));
      return readRss(parseFeed(text));
    },

    async mailing(category, day) {
      const papers: MailedPaper[] = [];
      for (let page = 1; ; page += 1) {
        const url = catchupAddress(category, day, page);
        if (!url) throw new OutOfReach(WORDS.noLonger({ day }));
        const reading = await fetchReading(line, url);
        if (reading.state === 'doubt') throw new Error(WORDS.notWhole({ day }));
        // A day without papers has a page that says so.
        if (reading.state === 'none' && page === 1) throw new Error(WORDS.noMailing({ category, day }));
        const entries = reading.state === 'read' ? reading.entries : [];
        papers.push(...entries.map(paperOfEntry).map(mailed));
        if (entries.length < CATCHUP_SIZE) return papers;
      }
    },
  };
}

function mailed({ id, version, title, authors, abstract, categories, kind }: FoundPaper): MailedPaper {
  return { id, version, title, authors, abstract, categories, kind };
}

/** Why arXiv gave no answer, and when it is asked again, in ms since the epoch; null for any other error. */
export function mailDelay(error: unknown): { text: string; until: number } | null {
  if (!(error instanceof NotNow)) return null;
  return { text: WORDS.notNow({ reason: refusalWords(error.refusal) }), until: error.until };
}

/** The same for a reader who waits for an answer now. */
export function mailTrouble(error: unknown): string {
  return mailDelay(error)?.text ?? errorWords(error);
}
