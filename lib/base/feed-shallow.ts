/** So much of a text is given to a parser at once, in UTF-16 units. */
const PIECE = 16_384;
/** No honest page or feed has elements in one another so deep. */
const DEEPEST = 500;

/**
 * Has a parser read a text, and no further than to where elements stand in one another without end: it looks through all that
 * are open for each that begins (htmlparser2 12.0.0, 2026-12), so that a small text could keep it busy for minutes.
 *
 * @param depth how many elements are open
 */
export function feedShallow(
  parser: { write(piece: string): void; end(): void },
  text: string,
  depth: () => number,
): void {
  for (let at = 0; at < text.length && depth() <= DEEPEST; at += PIECE)
    parser.write(text.slice(at, at + PIECE));
  parser.end();
}
