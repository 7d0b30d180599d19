/** Rows of the tables in some lines, cell by cell: of Markdown, or as they are copied off a page, with tabs. */
export function tableRows(lines: readonly string[]): string[][] {
  return lines.flatMap((line) => {
    if (line.startsWith('|')) return [line.split('|').slice(1, -1).map(plain)];
    return line.includes('\t') ? [line.split('\t').map(plain)] : [];
  });
}

/** Without the stars of Markdown, which a name may have inside. */
function plain(cell: string): string {
  return cell
    .trim()
    .replace(/^\*+|(?<!\*)\*+$/g, '')
    .trim();
}
