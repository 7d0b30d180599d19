/** The x at which `matrix · x` is `right`, for a small positive definite matrix (Gauss). */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const last = rows.length;
  rows.forEach((row, i) => {
    const pivot = row[i] || 1;
    for (const below of rows.slice(i + 1)) {
      const times = (below[i] ?? 0) / pivot;
      for (let j = i; j <= last; j += 1) below[j] = (below[j] ?? 0) - times * (row[j] ?? 0);
    }
  });
  const found = new Array<number>(last).fill(0);
  for (let i = last - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    const known = found.reduce((sum, value, j) => (j > i ? sum + value * (row[j] ?? 0) : sum), 0);
    found[i] = ((row[last] ?? 0) - known) / (row[i] || 1);
  }
  return found;
}
