import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PlainStream } from './plain-stream';

function fed(pieces: readonly string[]): string {
  const stream = new PlainStream();
  return pieces.map((piece) => stream.feed(piece)).join('') + stream.end();
}

it.each([
  ['makes one kind of line end', 'a\r\nb\rc\n\r\n', 'a\nb\nc\n\n'],
  ['reads marks written as entities', '[1,9,7,&quot;a &amp; b&quot;]', '[1,9,7,"a & b"]'],
  ['by number, too', '[1,9,7,&#34;a&#x22;]', '[1,9,7,"a"]'],
  ['leaves entities alone beside real marks', '[1,9,7,"&quot;"]', '[1,9,7,"&quot;"]'],
  ['leaves a lone ampersand alone', 'Q&A & so', 'Q&A & so'],
])('%s', (_what, text, plain) => {
  expect(fed([text])).toBe(plain);
  expect(fed([...text])).toBe(plain);
});

it('says the same wherever it is cut', () => {
  const bits = fc.constantFrom('\r', '\n', '&', 'quot;', '&quot;', '&#34;', '"', 'a', ';', '&amp;');
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), fc.nat(5), (parts, cut) => {
      const text = parts.join('');
      const pieces = text.match(new RegExp(`[\\s\\S]{1,${cut + 1}}`, 'g')) ?? [];
      expect(fed(pieces)).toBe(fed([text]));
    }),
    { numRuns: 1000 },
  );
});
