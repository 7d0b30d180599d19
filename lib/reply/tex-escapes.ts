/**
 * TeX commands that begin as the JSON escapes `\n` and `\t` do. `\b`, `\f` and `\r` need no list: no model
 * writes a backspace or a form feed, and a carriage return is never followed by a letter.
 */
const COMMANDS = new Set(
  (
    'nabla natural ncong ne nearrow neg negthinspace neq newline nexists ngeq ngtr ni nicefrac nleq nless nmid ' +
    'nolimits nolinebreak nonumber norm normalsize not notin nparallel nprec nsim nsubseteq nsucc nsupseteq nu ' +
    'num nvdash nwarrow tag tan tanh tau tbinom tensor text textasciitilde textbackslash textbf textcolor textgreater ' +
    'textit textless textmd textnormal textrm textsc textsf textsl textsubscript textsuperscript texttt textup ' +
    'textstyle tfrac th therefore theta thickapprox thicksim thinspace tilde times tiny to top tr trace triangle ' +
    'triangledown triangleleft trianglelefteq triangleq triangleright tt twoheadrightarrow'
  ).split(' '),
);

/** `\'s`, `\'t` at the end of a word: an apostrophe. Before any other letter it is a TeX accent, `Poincar\'e`. */
const CONTRACTION = /^(?:s|t|d|m|re|ll|ve)(?![A-Za-z])/;

const WHITE: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

/**
 * Decodes the inside of a quoted JSON or Python string whose TeX may stand unescaped: real escapes (`\n`, `\"`,
 * `\\`, `\u00e9`) are decoded, any other backslash stays where it is (`\beta`, `\frac`, `\{`). Never throws.
 */
export function decodeEscapes(raw: string, quote: '"' | "'"): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\(u[0-9a-fA-F]{4}|[A-Za-z]+|[\s\S]|$)/g, (whole, body: string, at: number) => {
    const first = body.charAt(0);
    if (/^u[0-9a-fA-F]{4}$/.test(body)) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
    if (first === '"' || first === '\\' || first === '/') return body;
    if (first === "'") {
      const after = raw.slice(at + whole.length, at + whole.length + 4);
      return quote === "'" || !/^[A-Za-z{]/.test(after) || CONTRACTION.test(after) ? "'" : whole;
    }
    const white = WHITE[first];
    if (white === undefined) return whole;
    if (first === 'r') return body === 'r' ? white : whole;
    if (!COMMANDS.has(body)) return white + body.slice(1);
    // A new line, then "e.g." or "i.e."
    const sentence = (body === 'ne' || body === 'ni') && raw.charAt(at + whole.length) === '.';
    return sentence ? white + body.slice(1) : whole;
  });
}
