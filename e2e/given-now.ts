/**
 * The moment at which a whole run of the tests begins, where one is given: `WINNOW_TEST_NOW=2028-02-29T23:30`, in the
 * time zone of `TZ`. Null where none is.
 */
export const givenNow: Date | null = parse(process.env.WINNOW_TEST_NOW);

function parse(text = ''): Date | null {
  if (text === '') return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Error(`WINNOW_TEST_NOW is no date: ${text}`);
  return at;
}
