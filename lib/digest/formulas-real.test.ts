import katex from 'katex';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { realTexts } from '../testing/real-abstracts';
import { findFormulas } from './find-formulas';
import { fromMarkdown, toMarkdown } from './markdown-text';
import { readable, texParts } from './tex-parts';

const texts = realTexts();
const withFormulas = texts.filter(({ text }) => /[$\\]/.test(text));
const formulas = texts.flatMap(({ id, text }) =>
  texParts(text).flatMap((part) => (part.kind === 'math' ? [{ id, tex: part.tex }] : [])),
);

/** What is set as text inside a formula may be words. */
const withoutText = (tex: string) =>
  tex.replace(/\\(?:text\w*|mbox|mathrm|mathtt|mathsf|operatorname)\*?\s*\{[^{}]*\}/g, '');

describe.runIf(texts.length > 0)('over real titles and abstracts', () => {
  it('no prose is in a formula', () => {
    const prose = formulas.filter(({ tex }) =>
      /(?<![\\A-Za-z])[a-z]{2,} (?:[a-z]{2,}\b)/.test(withoutText(tex)),
    );
    expect(prose).toEqual([]);
    expect(formulas.filter(({ tex }) => tex.length > 300)).toEqual([]);
  });

  it('no formula is lost: no dollar is left that is not of money', () => {
    const left = withFormulas.flatMap(({ id, text }) =>
      texParts(text).flatMap((part) =>
        part.kind === 'text' ? [...part.raw.matchAll(/(?<!\\)\$(?!\d)/g)].map(() => [id, part.raw]) : [],
      ),
    );
    expect(left).toEqual([]);
  });

  it('braces of formulas are paired, and KaTeX sets all but a few, for which their source stands', () => {
    const strange = formulas.filter(({ tex }) => {
      try {
        katex.renderToString(tex, { strict: false });
        return false;
      } catch {
        return true;
      }
    });
    expect(formulas.length).toBeGreaterThan(1000);
    expect(strange.length / formulas.length).toBeLessThan(0.01);
  });

  it('Markdown keeps every formula as it is, and reads back', () => {
    for (const { id, text } of withFormulas) {
      const written = toMarkdown(text);
      expect([id, fromMarkdown(written)]).toEqual([id, text.trim()]);
      const shown = shownBy(written);
      for (const { tex } of findFormulas(text)) {
        expect([id, shown]).toEqual([id, expect.stringContaining(tex.trim())]);
      }
    }
  });

  it('what is read has no command of web pages in it', () => {
    expect(texts.filter(({ text }) => /\\(?:href|unicode)\{/.test(readable(text)))).toEqual([]);
  });
});

/** Text of a paragraph as a Markdown reader shows it. */
function shownBy(markdown: string): string {
  const html = marked.parse(`**Abstract:** ${markdown}`) as string;
  return html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:lt|gt|quot|#39|amp);/g,
      (name) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" })[name] ?? '&',
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
