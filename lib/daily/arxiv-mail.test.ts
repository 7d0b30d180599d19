import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ArxivLine, NotNow } from '../abstracts/arxiv-line';
import { createArxivMail, mailDelay, mailTrouble } from './arxiv-mail';

const SHARED = join(import.meta.dirname, '../../../shared/arxiv');
const YESTERDAY = '2026-02-05';

beforeEach(() => void vi.setSystemTime('2026-02-06T15:00:00Z'));
afterEach(() => void vi.useRealTimers());

/** A line at whose end a table answers. */
function lineOf(answers: Record<string, { status?: number; text: string }>) {
  const asked: string[] = [];
  const line: ArxivLine = {
    async get(url, { isSound = () => true } = {}) {
      asked.push(url);
      const { status = 200, text } = answers[url] ?? { status: 404, text: 'arXiv: not found' };
      if (status === 200 && !isSound(text)) throw new NotNow(5000, 'unwell', 1);
      return { status, text, retryAfter: null };
    },
  };
  return { asked, mail: createArxivMail(line) };
}

const RSS = 'https://rss.arxiv.org/rss/cs.LG+cs.CL';
const rss = (items = '') => `<?xml version='1.0'?><rss version="2.0"><channel><title>x</title>
<pubDate>Fri, 06 Feb 2026 00:00:00 -0500</pubDate>${items}</channel></rss>`;

describe('the feed', () => {
  it('is one for all categories', async () => {
    const { asked, mail } = lineOf({ [RSS]: { text: rss() } });
    expect(await mail.feed(['cs.LG', 'cs.CL'])).toEqual({ day: '2026-02-06', rows: 0, papers: [] });
    expect(asked).toEqual([RSS]);
  });

  it('is not taken for one where something else answers, and says when it is asked again', async () => {
    const { mail } = lineOf({ [RSS]: { text: '<html>Log in to this network</html>' } });
    const error: unknown = await mail.feed(['cs.LG', 'cs.CL']).catch((thrown: unknown) => thrown);
    expect(mailDelay(error)).toEqual({ text: 'arXiv is overloaded.', until: 5000 });
    expect(mailTrouble(error)).toBe('arXiv is overloaded.');
  });

  it('says that there is none', async () => {
    const { asked, mail } = lineOf({ [RSS]: { status: 400, text: 'bad' } });
    await expect(mail.feed(['cs.LG', 'cs.CL'])).rejects.toThrow('arXiv has no feed for cs.LG, cs.CL.');
    await expect(mail.feed(['../evil'])).rejects.toThrow('no category');
    expect(asked).toHaveLength(1);
  });
});

describe('a mailing of an earlier day', () => {
  const url = (page: number) => `https://export.arxiv.org/catchup/cs.LG/${YESTERDAY}?abs=True&page=${page}`;
  const saved = (name: string) => {
    const path = join(SHARED, 'pages', name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  if (saved('catchup-abs.html') === '') process.stdout.write(`arXiv's own pages are not here (${SHARED}).\n`);

  it.runIf(saved('catchup-abs.html') !== '')(
    'is read from arXiv’s catch-up page, abstracts and all',
    async () => {
      const { asked, mail } = lineOf({ [url(1)]: { text: saved('catchup-abs.html') } });
      const papers = await mail.mailing('cs.LG', YESTERDAY);
      expect(papers.length).toBeGreaterThan(20);
      expect(papers.every(({ abstract, categories }) => abstract !== '' && categories.length > 0)).toBe(true);
      expect(new Set(papers.map(({ kind }) => kind))).toContain('new');
      expect(asked).toEqual([url(1)]);
      const empty = lineOf({ [url(1)]: { text: saved('catchup-empty.html') } });
      expect(await empty.mail.mailing('cs.LG', YESTERDAY)).toEqual([]);
    },
  );

  it('is not counted as empty where its page could not be read', async () => {
    const text = '<div id="dlpage"><h1>arXiv</h1><div>Total of 5 entries for Thu, 05 Feb 2026</div></div>';
    const { mail } = lineOf({ [url(1)]: { text } });
    await expect(mail.mailing('cs.LG', YESTERDAY)).rejects.toThrow('could not be read whole');
    for (const answer of [
      { status: 400, text: 'Invalid date' },
      { text: '<title>Error | arXiv e-print repository</title><h1>Oops</h1>' },
    ]) {
      const other = lineOf({ [url(1)]: answer });
      await expect(other.mail.mailing('cs.LG', YESTERDAY)).rejects.toThrow(
        'shows no announcement of cs.LG for',
      );
    }
  });

  it('is not looked for in the page of a captive portal, whatever address that names', async () => {
    const text = `<title>Log in</title><p>You asked for ${url(1)}. Accept our terms first.</p>`;
    const error: unknown = await lineOf({ [url(1)]: { text } })
      .mail.mailing('cs.LG', YESTERDAY)
      .catch((thrown: unknown) => thrown);
    expect(mailDelay(error)?.text).toBe('arXiv is overloaded.');
  });
});

it('calls no day empty whose mailing arXiv no longer shows', async () => {
  const { asked, mail } = lineOf({});
  await expect(mail.mailing('cs.LG', '2020-02-06')).rejects.toThrow('no longer shows');
  expect(asked).toEqual([]);
});
