/** A paper as it stands in the prompt. */
export interface AskedPaper {
  number: number;
  /** arXiv id; empty where the prompt names none. */
  id: string;
  title: string;
  abstract: string;
}

/** What the server reads of a Chat Completions request. */
export interface ChatBody {
  model: string;
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  messages: { role: string; content: string | { type: string; text?: string }[] }[];
  [other: string]: unknown;
}

/** The text of one message, whichever way it is written. */
export function textOf(message: ChatBody['messages'][number]): string {
  const { content } = message;
  return typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('');
}

/** The papers inside the last `<papers-…>` fence of the last user message: `[n] id Title`, then a line of abstract. */
export function askedPapers(body: ChatBody): AskedPaper[] {
  const last = body.messages.findLast(({ role }) => role === 'user');
  const fence = last && [...textOf(last).matchAll(/<(papers-[^>\s]+)>\r?\n([\s\S]*?)<\/\1>/g)].at(-1);
  const lines = fence?.[2]?.split(/\r?\n/) ?? [];
  // A first pass over titles has a line for each, numbered without a gap.
  const titlesOnly =
    lines.length > 2 && lines.filter(Boolean).every((line, i) => line.startsWith(`[${i + 1}] `));
  const papers: AskedPaper[] = [];
  for (let i = 0; i < lines.length; i++) {
    const head = /^\[(\d+)\] (?:((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})) )?(.*)$/.exec(
      lines[i] ?? '',
    );
    if (!head) continue;
    // The line below a title is an abstract whatever it looks like, or an abstract could pass for a paper.
    if (!titlesOnly) i += 1;
    papers.push({
      number: Number(head[1]),
      id: head[2] ?? '',
      title: head[3] ?? '',
      abstract: titlesOnly ? '' : (lines[i] ?? ''),
    });
  }
  return papers;
}

/** Titles are compared by their letters and digits only: pages and prompts space and quote differently. */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
