// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../papers/fingerprint';
import { OWN_MARK } from './own-marks';
import { texText } from './tex-text';

function textOf(html: string): string {
  const element = document.createElement('div');
  element.className = 'list-title mathjax';
  element.innerHTML = html;
  return texText(element);
}

const LABEL = '<span class="descriptor">Title:</span>\n   ';

describe('texText', () => {
  it('is the same before, while and after MathJax runs', () => {
    const preview = '<span class="MathJax_Preview">x^2</span>';
    const shown =
      '<span class="MathJax_Preview"></span><span class="MathJax" id="MathJax-Element-1-Frame" tabindex="0">' +
      '<nobr><span class="math">x2</span></nobr><span class="MJX_Assistive_MathML">x2</span></span>';
    const script = '<script type="math/tex" id="MathJax-Element-1">x^2</script>';
    const processing = '<span class="MathJax_Processing MathJax">x</span>';
    const phases = [
      `${LABEL}A $x^2$ and $y$ `,
      `${LABEL}A ${preview}${script} and $y$ `,
      `${LABEL}A ${preview}${processing}${script} and <span class="MathJax_Preview">y</span><script type="math/tex">y</script>`,
      `${LABEL}A ${shown}${script} and ${shown}<script type="math/tex">y</script>`,
    ];
    for (const phase of phases) expect(textOf(phase)).toBe('A $x^2$ and $y$');
  });

  it('keeps display mathematics apart', () => {
    expect(
      textOf('<div class="MathJax_Display">z</div><script type="math/tex; mode=display">z</script>'),
    ).toBe('$$z$$');
    const environment = '\\begin{align}a\\end{align}';
    expect(textOf(`<script type="math/tex; mode=display">${environment}</script>`)).toBe(environment);
  });

  it('tells formulas in other delimiters in dollars once they are typeset, which is one text', () => {
    const before = textOf('an \\(a\\) and \\[b\\] or $$c$$ of [d]');
    const set = (tex: string, mode = '') => `<script type="math/tex${mode}">${tex}</script>`;
    const after = textOf(
      `an ${set('a')} and ${set('b', '; mode=display')} or ${set('c', '; mode=display')} of [d]`,
    );
    expect([before, after]).toEqual([
      'an \\(a\\) and \\[b\\] or $$c$$ of [d]',
      'an $a$ and $$b$$ or $$c$$ of [d]',
    ]);
    expect(fingerprint('', after)).toEqual(fingerprint('', before));
  });

  it('restores the dollars and backslashes that MathJax takes for escapes', () => {
    expect(textOf('costs <span>$</span>5')).toBe('costs \\$5');
    expect(textOf('a <span>\\</span>$ b')).toBe('a \\\\$ b');
    expect(textOf('<span>word</span> <span class="x">$</span>')).toBe('word $');
  });

  it('reads the source that MathJax 4 keeps', () => {
    expect(
      textOf('A <mjx-container><mjx-math data-latex="x^2"><mjx-mi></mjx-mi></mjx-math></mjx-container>'),
    ).toBe('A $x^2$');
  });

  it('keeps text that only looks like markup', () => {
    expect(textOf('p &lt; 0.05 &amp; a_b *c*')).toBe('p < 0.05 & a_b *c*');
  });

  it('folds white space of every kind and turns a line break into a space', () => {
    expect(textOf(' a\n\t b<br>c\u00a0\u3000 d ')).toBe('a b c d');
  });

  it('gives the text of links, without their address', () => {
    expect(textOf('see <a href="https://example.org/x" class="link-external">this https URL</a>.')).toBe(
      'see this https URL.',
    );
  });

  it('leaves out what is not arXiv’s', () => {
    expect(
      textOf(`<x-tile ${OWN_MARK}="score"><b>9 of 10</b></x-tile>A<span ${OWN_MARK}>8</span> title`),
    ).toBe('A title');
    expect(textOf('A<style>b{}</style><script>x()</script> title<button>Save</button><!-- no -->')).toBe(
      'A title',
    );
  });

  it('is not led astray by form controls named after properties', () => {
    const names = ['childNodes', 'nodeType', 'tagName', 'getAttribute', 'textContent', 'attributes'];
    const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}bad</form>`;
    expect(textOf(`A ${form}title`)).toBe('A title');
  });
});
