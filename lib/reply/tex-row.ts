/** Rows of a LaTeX table, `1 & 9 & 7 & A comment \\`. */

const END = /\s*\\\\(?:\[[^\]]{0,12}\])?(?:\s*\\(?:hline|midrule|bottomrule|toprule|addlinespace))*\s*$/;
const RULES = /^\s*(?:\\(?:hline|midrule|toprule|bottomrule)\s*)+/;
/** Commands that only dress a cell. */
const DRESS = /^\\(?:textbf|textit|emph|texttt|mathbf|text)\{([^{}]*)\}$/;

/** Whether a line ends as a row of LaTeX does. */
export function endsTexRow(line: string): boolean {
  return /&.*\\\\/.test(line) && END.test(line);
}

/** The cells of a row with their marks between, without rules and the row's end. */
export function texCells(line: string): string {
  return line.replace(END, '').replace(RULES, '');
}

/** What a cell says. */
export function texCell(cell: string): string {
  const text = cell.trim().replace(/^\$([\d./]+)\$$/, '$1');
  return (DRESS.exec(text)?.[1] ?? text).replaceAll('\\&', '&');
}
