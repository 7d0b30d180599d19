// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { BAR_CSS } from '../overlay/bar/bar-sheet';
import { FAREWELL_CSS } from '../overlay/bar/farewell';
import { DETAILS_CSS } from '../overlay/details/details-sheet';
import { ENTRY_CSS } from '../overlay/sheet';
import { SHIPPED } from '../testing/sources';
import { isSheet, leaner, TEXT } from './lean-css.plugin';

/** Its rules as a browser reads them, however they are set. */
function rulesOf(css: string): string[] {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  const rules = [...(style.sheet?.cssRules ?? [])].map(({ cssText }) => cssText);
  style.remove();
  return rules.map((rule) => rule.replace(/\s*([,{};])\s*/g, '$1').replace(/:\s+/g, ':'));
}

it.each(Object.entries({ BAR_CSS, FAREWELL_CSS, DETAILS_CSS, ENTRY_CSS }))(
  'says the same in fewer letters: %s',
  (_name, css) => {
    const lean = leaner(css);
    expect(lean.length).toBeLessThan(css.length);
    expect(lean).not.toMatch(/\/\*|\n/);
    expect(rulesOf(css).length).toBeGreaterThan(3);
    expect(rulesOf(lean)).toEqual(rulesOf(css));
  },
);

// It is done to sources, where what is put in later is still to come.
const PLACE = /\$\{[^}]*\}/g;
const texts = SHIPPED.filter(({ path }) => isSheet(`/${path}`)).flatMap(({ path, text }) =>
  (text.match(TEXT) ?? []).map((each) => [path, each.slice(1, -1)] as const),
);

it('has sources to do it to', () => {
  expect(new Set(texts.map(([path]) => path)).size).toBeGreaterThan(4);
});

it.each(texts)('leaves what is put in apart from what stands beside it: %s', (_path, text) => {
  const filled = (css: string) => css.replace(PLACE, 'x');
  expect(rulesOf(filled(leaner(text)))).toEqual(rulesOf(filled(text)));
});
