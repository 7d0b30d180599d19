import { draft, lines, type ReplyShape, row, seed, shape } from './shape';

/** Test-only: replies that think aloud, draft, or sum up. */
export const THOUGHTS: ReplyShape[] = [
  ...[
    ['<reasoning>', '</reasoning>'],
    ['<analysis>', '</analysis>'],
    ['<think type="long">', '</think>'],
    ['<seed:think>', '</seed:think>'],
    ['<|begin_of_thought|>', '<|end_of_thought|>'],
    ['<|channel|>analysis<|message|>', '<|end|><|start|>assistant<|channel|>final<|message|>'],
    ['<|channel>thought\n', '<channel|>'],
    ['[THINK]', '[/THINK]'],
  ].map(([open = '', close = '']) =>
    shape(
      `thought-${open.replace(/[^a-z]+/gi, '-').toLowerCase()}`,
      (all) => `${open}\nDraft scores:\n${lines(all, draft)}\n${close}\n${lines(all, row)}`,
    ),
  ),
  shape(
    'aloud-then-final',
    (all) =>
      `Let me analyse. First drafts:\n${lines(all, draft)}\nOn reflection, final scores:\n${lines(all, row)}`,
  ),
  shape(
    'aloud-under-headings',
    (all) =>
      `## Initial assessment\n${lines(all, draft)}\n## Final answer\n\n\`\`\`json\n${lines(all, row)}\`\`\``,
  ),
  shape(
    'aloud-corrected',
    (all) =>
      `${lines(all, draft)}Wait, I mixed the two up. Corrected:\n${lines(all, (r) => JSON.stringify(seed(r)))}`,
  ),
  shape(
    'aloud-in-words',
    (all) =>
      `Paper 1 looks like a 7 or 8; relevance 9-10 fits. 2602.04915 cites 2602.05230.\n\n${lines(all, row)}`,
  ),
  shape(
    'analysed-then-json',
    (all) =>
      `Let me go through them.\n\n${all.map((r) => `**Paper ${r.index} (${r.id})**: central. Initially I thought less of it.`).join('\n\n')}\n\n\`\`\`json\n${JSON.stringify(all.map(seed), null, 1)}\n\`\`\``,
  ),
  shape(
    'sorry-in-the-end',
    (all) => `${lines(all, row)}\nI hope this helps! Should I reconsider any of the scores, let me know.`,
  ),
  shape(
    'summed-up-wrongly',
    (all) =>
      `${lines(all, row)}\n| Metric | Value |\n|---|---|\n| Papers | 8 |\n| Relevance | 6 |\n\nTop paper: 2602.04915 (10, 10).`,
  ),
];
