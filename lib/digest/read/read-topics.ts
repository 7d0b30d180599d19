import { fromMarkdown } from '../markdown-text';
import { TOPIC_LABELS } from '../topic-labels';

/** The topic that a line is the heading of, as it is written: `## Sparsity (3) <a id="topic-sparsity"></a>`; null for any other. */
export function topicHeading(line: string): string | null {
  if (!line.startsWith('## ')) return null;
  const text = line.slice(3);
  const anchor = text.indexOf('<a id=');
  const name = (anchor < 0 ? text : text.slice(0, anchor))
    .trim()
    .replace(/\s\(\d{1,6}\)$/, '')
    .trim();
  return name === '' || name.startsWith('[') || /^\d+\.\s/.test(name) ? null : name;
}

/**
 * Names of topics in a line. Commas part them, and stand in them as well: names that are known are taken whole.
 *
 * @param known names as they are written, of this file
 */
export function topicsIn(line: string, known: ReadonlySet<string>): string[] {
  const longest = [...known].sort((a, b) => b.length - a.length);
  const names: string[] = [];
  let rest = line.trim();
  while (rest !== '') {
    const text = rest;
    const whole = longest.find((name) => text === name || text.startsWith(`${name}, `));
    const end = whole?.length ?? `${text}, `.indexOf(', ');
    names.push(text.slice(0, end));
    rest = text.slice(end).replace(/^,/, '').trim();
  }
  return names.filter((name) => name !== '');
}

/** Names as they are meant, each once; the heading of the papers without a topic is none. */
export function topicNames(written: readonly string[]): string[] {
  const names = written
    .filter((name) => name.trim() !== TOPIC_LABELS.none)
    .map((name) => fromMarkdown(name).trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}
