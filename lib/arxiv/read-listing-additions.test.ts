// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parse, testNewPage, testSection } from '../testing/arxiv-page';
import { changed, entriesOf, first, NEW, read, untouched } from '../testing/read-html';
import { OWN_MARK } from './own-marks';
import { readPage } from './read-page';

describe('readListing, additions', () => {
  it('reads the same after Winnow put its elements everywhere', () => {
    const reading = changed((doc) => {
      const mark = (): HTMLElement => {
        const host = doc.createElement('winnow-tile');
        host.setAttribute(OWN_MARK, '');
        host.innerHTML = `${testSection('New submissions (showing 7 of 7 entries)', [{ id: '2602.00007' }])} (replaced)`;
        return host;
      };
      for (const dt of doc.querySelectorAll('dt')) {
        dt.prepend(mark());
        dt.after(mark());
      }
      for (const place of doc.querySelectorAll('dd, .meta, .list-title, .list-authors, dl, dl > h3, p')) {
        place.prepend(mark());
        place.append(mark());
      }
      first(doc, '#dlpage').prepend(mark());
    });
    expect(entriesOf(reading)).toEqual(untouched);
  });

  it('reads the same whether MathJax has run or not', () => {
    const typeset = testNewPage()
      .replace('$x^2$', '<span class="MathJax_Preview">x^2</span><script type="math/tex">x^2</script>')
      .replace('$\\alpha$', '<span class="MathJax"><i>α</i></span><script type="math/tex">\\alpha</script>');
    expect(entriesOf(read(typeset))).toEqual(untouched);
  });

  const names = [
    'querySelector',
    'querySelectorAll',
    'childNodes',
    'tagName',
    'nodeType',
    'nextElementSibling',
  ];
  const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}</form>`;
  const images = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');

  it('reads past form controls and images named after properties', () => {
    const clobbered = testNewPage()
      .replace("<div id='dlpage'>", `<div id='dlpage'>${form}${images}`)
      .replaceAll('</dt>', `</dt>${form}`)
      .replaceAll("<div class='meta'>", `${form}<div class='meta'>`);
    expect(entriesOf(read(clobbered))).toEqual(untouched);
  });

  it('reads a live document whose own methods are hidden', () => {
    document.body.innerHTML = `${images}${parse(testNewPage()).body.innerHTML}`;
    expect(entriesOf(readPage(document, NEW))).toEqual(untouched);
  });

  it('never throws', () => {
    const broken = parse(testNewPage());
    Object.defineProperty(first(broken, 'dt'), 'nextElementSibling', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(readPage(broken, NEW).state).toBe('doubt');
    const whole = testNewPage();
    for (let cut = 0; cut < whole.length; cut += 97) expect(() => read(whole.slice(0, cut))).not.toThrow();
  });
});
