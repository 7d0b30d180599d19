import { escapeHtml } from '../sample/page-frame.ts';
import type { ArxivRequest, ServedPage } from './arxiv-server.ts';

/** A paper as the API knows it. */
export interface ApiPaper {
  id: string;
  title: string;
  abstract: string;
  authors: string[];
}

/** What arXiv is known to do instead of answering. */
export type ApiFault =
  | { kind: 'too-many' | 'overloaded'; retryAfter?: string }
  | { kind: 'empty' }
  | { kind: 'robot' }
  | { kind: 'stall'; ms: number };

export interface ArxivApi {
  /** Answers `/api/query`; undefined for any other path. */
  answer(request: ArxivRequest): ServedPage | undefined;
  /** Questions that came too early, by arXiv's own rule: less than 3 s after the last one. */
  readonly rude: number;
}

const RULE_MS = 3000;
const ID = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?$/;

/**
 * arXiv's API with its rules and its whims: ten papers unless `max_results` says otherwise, in no order, silent
 * about ids that it does not know, nothing at all for the sake of one that it cannot read.
 *
 * @param faults what happens to each question, in order; undefined or none: it is answered
 */
export function createArxivApi(papers: readonly ApiPaper[], faults: (ApiFault | undefined)[] = []): ArxivApi {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  let last = Number.NEGATIVE_INFINITY;
  let rude = 0;
  return {
    get rude() {
      return rude;
    },
    answer({ path, at }) {
      const url = new URL(path, 'https://export.arxiv.org');
      if (url.pathname !== '/api/query') return undefined;
      const early = at - last < RULE_MS;
      last = at;
      if (early) rude += 1;
      const fault: ApiFault | undefined = early ? { kind: 'too-many' } : faults.shift();
      if (fault && fault.kind !== 'stall') return refusal(fault);
      const ids = (url.searchParams.get('id_list') ?? '').split(',');
      const bad = ids.find((id) => !ID.test(id));
      if (bad !== undefined) return { status: 400, ...feed([error(bad)], 1) };
      const known = ids.flatMap((id) => byId.get(id.replace(/v\d+$/, '')) ?? []).reverse();
      const most = Number(url.searchParams.get('max_results') ?? 10);
      const answer = feed(known.slice(0, most).map(entry), known.length);
      return fault ? { ...answer, stallMs: fault.ms } : answer;
    },
  };
}

function refusal(fault: Exclude<ApiFault, { kind: 'stall' }>): ServedPage {
  if (fault.kind === 'empty') return feed([], 0);
  if (fault.kind === 'robot') return { status: 403, body: '<html><body>Access Denied</body></html>' };
  const headers: Record<string, string> = fault.retryAfter ? { 'retry-after': fault.retryAfter } : {};
  return fault.kind === 'too-many'
    ? { status: 429, body: 'Rate exceeded.', headers }
    : { status: 503, body: 'Service Unavailable', headers };
}

function feed(entries: string[], total: number): ServedPage {
  return {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
    body: `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <title>arXiv Query</title>
  <opensearch:totalResults>${total}</opensearch:totalResults>
${entries.join('\n')}
</feed>`,
  };
}

function entry({ id, title, abstract, authors }: ApiPaper): string {
  const names = authors.map((name) => `<author><name>${escapeHtml(name)}</name></author>`);
  return `  <entry><id>http://arxiv.org/abs/${id}v1</id><title>${escapeHtml(title)}</title>
    <summary>  ${escapeHtml(abstract)}
</summary>${names.join('')}<category term="cs.LG"/></entry>`;
}

function error(id: string): string {
  return `  <entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_${id}</id><title>Error</title></entry>`;
}
