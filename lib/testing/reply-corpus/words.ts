import { html, lines, type ReplyShape, shape } from './shape';

/** Test-only: replies in words, a line for each paper. */
export const WORDS: ReplyShape[] = [
  shape('words', (all) =>
    lines(all, (r) => `${r.id}: relevance ${r.relevance}, novelty ${r.novelty} - ${r.comment}`),
  ),
  shape('words-bulleted', (all) =>
    lines(
      all,
      (r) =>
        `* **arXiv:${r.id}** — **Relevance:** ${r.relevance}/10, **Novelty:** ${r.novelty}/10. ${r.comment}`,
    ),
  ),
  shape('words-by-paper', (all) =>
    lines(all, (r) => `Paper ${r.index}: R=${r.relevance} N=${r.novelty} | ${r.comment}`),
  ),
  shape('words-two-numbers', (all) =>
    lines(all, (r) => `${r.id} (${r.relevance}, ${r.novelty}): ${r.comment}`),
  ),
  shape('xml', (all) =>
    lines(
      all,
      (r) =>
        `<paper id="${r.id}"><relevance>${r.relevance}</relevance><novelty>${r.novelty}</novelty><comment>${r.comment}</comment></paper>`,
    ),
  ),
  shape('words-numbered', (all) =>
    lines(
      all,
      (r, at) =>
        `${at + 1}. **${r.id}** - Relevance: ${r.relevance}/10, Novelty: ${r.novelty} - ${r.comment}`,
    ),
  ),
  shape('words-is', (all) =>
    lines(all, (r) => `For ${r.id}, relevance is ${r.relevance} and novelty is ${r.novelty}. ${r.comment}`),
  ),
  shape('words-of', (all) =>
    lines(
      all,
      (r) => `${r.id} has a relevance of ${r.relevance} and a novelty of ${r.novelty}: ${r.comment}`,
    ),
  ),
  shape('words-out-of', (all) =>
    lines(
      all,
      (r) => `${r.id}: relevance ${r.relevance} out of 10; novelty ${r.novelty} out of 10. ${r.comment}`,
    ),
  ),
  shape('words-scale-named', (all) =>
    lines(
      all,
      (r) => `${r.id} - Relevance (1-10): ${r.relevance}, Novelty (1-10): ${r.novelty} - ${r.comment}`,
    ),
  ),
  shape('words-link', (all) =>
    lines(
      all,
      (r) =>
        `- [${r.id}](https://arxiv.org/abs/${r.id}): relevance ${r.relevance}, novelty ${r.novelty}. ${r.comment}`,
    ),
  ),
  shape('words-arrow', (all) => lines(all, (r) => `${r.id} => ${r.relevance}, ${r.novelty}, ${r.comment}`)),
  shape('words-novelty-first', (all) =>
    lines(all, (r) => `${r.id} | N: ${r.novelty}/10 | R: ${r.relevance}/10 | ${r.comment}`),
  ),
  shape('xml-attributes', (all) =>
    lines(
      all,
      (r) => `<paper id="${r.id}" relevance="${r.relevance}" novelty="${r.novelty}">${r.comment}</paper>`,
    ),
  ),
  shape('xml-empty-elements', (all) =>
    lines(
      all,
      (r) =>
        `<score paper="${r.index}" relevance="${r.relevance}" novelty="${r.novelty}" comment="${html(r.comment)}"/>`,
    ),
  ),
  shape('xml-cdata', (all) =>
    lines(
      all,
      (r) =>
        `<Paper><ArxivId>${r.id}</ArxivId><Relevance>${r.relevance}</Relevance><Novelty>${r.novelty}</Novelty><Comment><![CDATA[${r.comment}]]></Comment></Paper>`,
    ),
  ),
  shape('words-score-first', (all) =>
    lines(all, (r) => `Paper ${r.index}: ${r.relevance}/10 relevance, ${r.novelty}/10 novelty. ${r.comment}`),
  ),
  shape('words-score-first-for', (all) =>
    lines(
      all,
      (r) =>
        `- ${r.id}: **${r.novelty} out of 10** for novelty and **${r.relevance} out of 10** for relevance - ${r.comment}`,
    ),
  ),
];
