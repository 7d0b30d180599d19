/** Lines of a table for the terminal: the first column to the left, all others to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** `12,345`, or with decimals `12.3`. */
export function figure(value: number, decimals = 0): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** `+4.1 %`, by how much `value` is above `base`. */
export function above(value: number, base: number): string {
  const percent = (value / base - 1) * 100;
  return `${percent < 0 ? '-' : '+'}${figure(Math.abs(percent), 1)} %`;
}
