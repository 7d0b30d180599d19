/** Year and month in which a paper got its arXiv id: `2602.04915` and `hep-th/9901002` alike. */
export function idDate(id: string): { year: number; month: number } {
  const [, yy = '00', mm = '01'] = /(\d\d)(\d\d)[.\d]/.exec(id) ?? [];
  // arXiv began in 1991.
  return { year: Number(yy) + (Number(yy) > 90 ? 1900 : 2000), month: Number(mm) };
}
