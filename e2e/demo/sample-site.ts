import { renderListing } from '../sample/listing-page.ts';
import { samplePapers } from '../sample/sample-papers.ts';
import { startArxivServer } from '../servers/arxiv-server.ts';
import { startModelServer } from '../servers/model-server.ts';

/** A key that opens the demo's model server and nothing else. */
export const DEMO_KEY = 'demo-key-that-opens-nothing';

export const SAMPLE_URL = 'https://arxiv.org/list/cs.LG/new';

/** A day of arXiv in our own hand and a model that has read it, both on this computer only. */
export async function startSampleSite() {
  const date = '2026-02-06';
  const arxiv = await startArxivServer();
  for (const kind of ['new', 'recent'] as const) {
    arxiv.set(`/list/cs.LG/${kind}`, renderListing(samplePapers, { category: 'cs.LG', date, kind }));
  }
  const speed = { ttftMs: 700, tokensPerSecond: 90 };
  const model = await startModelServer({ answers: samplePapers, key: DEMO_KEY, tls: true, ...speed });
  return {
    papers: samplePapers,
    hosts: { 'arxiv.org': arxiv.port, 'api.openai.com': model.port },
    requests: () => model.chats().length,
    close: async () => {
      await Promise.all([arxiv.close(), model.close()]);
    },
  };
}
