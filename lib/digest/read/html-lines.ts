import { Parser } from 'htmlparser2';

const WHOLE: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'title', 'tr']);
/** They begin a line, and end it. */
const BLOCK = /^(?:p|div|br|hr|li|ul|ol|section|header|article|center|table|tr|h[1-6]|title)$/;

/** Lines of Markdown in which HTML is Markdown, too, as far as heads have it: headings, rows of tables, paragraphs. */
export function htmlAsLines(lines: readonly string[]): string[] {
  const found: string[] = [];
  let block: string[] = [];
  const close = () => {
    if (block.length > 0) found.push(...linesOf(block.join('\n')));
    block = [];
  };
  for (const line of lines) {
    // As Markdown has it, HTML begins a line and goes on to a blank one.
    if (block.length > 0 ? line !== '' : /^<[a-z!/]/i.test(line)) block.push(line);
    else {
      close();
      found.push(line);
    }
  }
  close();
  return found;
}

function linesOf(html: string): string[] {
  let text = '';
  let inLink = false;
  /** What has one line, whatever stands in it: the name of the heading or the row that is open. */
  let whole = '';
  const parser = new Parser({
    onopentag(name, { datetime }) {
      if (BLOCK.test(name) && whole === '') text += '\n';
      if (whole === '' && WHOLE.has(name)) {
        whole = name;
        text += name === 'tr' ? '| ' : '# ';
      }
      if (name === 'time' && datetime !== undefined) text += `${datetime} `;
      inLink ||= name === 'a' && whole === '';
    },
    ontext(words) {
      // What links lead to is elsewhere.
      if (!inLink) text += whole === '' ? words : words.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (name === 'a') inLink = false;
      if (name === whole) whole = '';
      if (name === 'td' || name === 'th') text += ' | ';
      if (BLOCK.test(name) && whole === '') text += '\n';
    },
  });
  parser.end(html);
  return text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
}
