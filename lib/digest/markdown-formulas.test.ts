// @vitest-environment jsdom
import * as fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { findFormulas } from './find-formulas';
import { fromMarkdown, toMarkdown, toMarkdownLabel } from './markdown-text';

/** The text that a reader of Markdown shows. */
function shown(markdown: string): Document {
  return new DOMParser().parseFromString(marked.parse(`**Abstract:** ${markdown}`) as string, 'text/html');
}
/** The links of a heading with this label. */
function linked(label: string): HTMLAnchorElement[] {
  const html = marked.parse(`## 1. [${label}](https://arxiv.org/abs/1) <a id="l"></a>`) as string;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll<HTMLAnchorElement>('h2 a[href="https://arxiv.org/abs/1"]')];
}
const textOf = (page: Document) => (page.body.textContent ?? '').replace(/^Abstract: /, '').trim();

describe('formulas in Markdown', () => {
  it.each([
    ['hits $88\\%$ of them', 'hits $`88\\%`$ of them'],
    ['$\\{a\\}$ and $a\\_b$ and $\\|x\\|$', '$`\\{a\\}`$ and $`a\\_b`$ and $`\\|x\\|`$'],
    ['plain $n$ and $\\alpha_i$ stay', 'plain $n$ and $\\alpha_i$ stay'],
    ['$\\mathbf{h}_p$ alone', '$\\mathbf{h}_p$ alone'],
    ['$\\mathbf{h}_p$ and $x_{i}$', '$`\\mathbf{h}_p`$ and $`x_{i}`$'],
    ['$a*b$ and $c*d$', '$`a*b`$ and $`c*d`$'],
    ['$5~km$ and $6~km$', '$`5~km`$ and $`6~km`$'],
    ['$a<b$ and $p_[1](x)$', '$`a<b`$ and $`p_[1](x)`$'],
    ['a `code`, $88\\%$', 'a &#96;code&#96;, $`88\\%`$'],
    ['a `code`, $n$', 'a &#96;code&#96;, $n$'],
    ['a `code` alone', 'a `code` alone'],
    ['\\(x\\) and $$y\\,z$$', '&#92;(x&#92;) and &#36;&#36;y&#92;,z&#36;&#36;'],
    ['$5 and $n$', '&#36;5 and $n$'],
    ['(~35 of 9~20)', '(&#126;35 of 9&#126;20)'],
    ['(~35 of them)', '(~35 of them)'],
  ])('%s', (text, markdown) => {
    expect(toMarkdown(text)).toBe(markdown);
    expect(fromMarkdown(markdown)).toBe(text);
    expect(textOf(shown(markdown))).toBe(text.replace('`code` alone', 'code alone'));
  });

  it.each([
    ['on $[0, 1)$', 'on $`[0, 1)`$'],
    ['on $x[1]$ and $(0,1]$', 'on $x[1]$ and $`(0,1]`$'],
    ['a \\', 'a &#92;'],
    ['set [a] of $](x)](x)$', 'set &#91;a&#93; of $`](x)](x)`$'],
  ])('stand in a link: %s', (text, label) => {
    expect(toMarkdownLabel(text)).toBe(label);
    expect(fromMarkdown(label)).toBe(text);
    expect(linked(label).map(({ textContent }) => textContent)).toEqual([text]);
  });

  // marked 18.2.1 knows no code within brackets within brackets.
  it.each(['\\$%$[$[a](b)$](x)](x)%$', '[$_[}$](x)](x)$ $,[$', '[$[a$ and $](x)](x)$'])(
    'end no link that the words begin: %s',
    (text) => {
      expect(shown(toMarkdown(text)).querySelectorAll('a')).toHaveLength(0);
      for (const { tex } of findFormulas(text)) expect(textOf(shown(toMarkdown(text)))).toContain(tex.trim());
      expect(fromMarkdown(toMarkdown(text))).toBe(text);
    },
  );

  it('survive whatever stands in them and between them, and nothing becomes HTML', () => {
    const tex = [
      ...[
        '\\%',
        '\\{',
        '\\}',
        '\\_',
        '\\|',
        '\\,',
        '\\\\',
        '_',
        '^',
        '*',
        '~',
        '<b',
        '<img src=x onerror=alert(1)>',
      ],
      ...['&lt;', '[a](b)', '[', ']', '|', 'x', '2', ' ', '\\alpha', '{', '}', '`'],
    ];
    const words = [
      'a',
      ' ',
      '_',
      '*',
      '~',
      '`',
      '``',
      '[',
      '](x)',
      '<i>',
      '&amp;',
      '~35',
      '**',
      '\\',
      '5',
      '$5 ',
    ];
    const formula = fc
      .array(fc.constantFrom(...tex), { minLength: 1, maxLength: 6 })
      .map((all) => `$${all.join('')}$`);
    const text = fc.array(fc.oneof(formula, fc.constantFrom(...words)), { maxLength: 10 });
    fc.assert(
      fc.property(text, (pieces) => {
        const line = pieces.join('').trim();
        expect(fromMarkdown(toMarkdown(line))).toBe(line);
        expect(fromMarkdown(toMarkdownLabel(line))).toBe(line);
        const page = shown(toMarkdown(line));
        expect(page.querySelectorAll('img, b, i, a, table').length).toBe(0);
        const text = textOf(page).replace(/\s+/g, ' ');
        const links = linked(`x ${toMarkdownLabel(line)}`);
        expect([line, links.length]).toEqual([line, 1]);
        const label = (links[0]?.textContent ?? '').replace(/\s+/g, ' ');
        for (const { tex: inside } of findFormulas(line)) {
          // One blank at both ends is the code's, not the formula's.
          const kept = inside.trim().replace(/\s+/g, ' ');
          expect([line, text]).toEqual([line, expect.stringContaining(kept)]);
          expect([line, label]).toEqual([line, expect.stringContaining(kept)]);
        }
      }),
      { numRuns: 800, seed: 20_261_130 },
    );
  });
});
