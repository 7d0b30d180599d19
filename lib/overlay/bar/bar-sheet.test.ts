import { expect, it } from 'vitest';
import { BAR_CSS } from './bar-sheet';

it('changes the look of a light page nowhere among the rules for a dark one', () => {
  const [, dark = ''] = /(:host\(\[data-dark\]\)[\s\S]*?)@media/.exec(BAR_CSS) ?? [];
  const rules = dark.match(/[^{}]+(?=\{)/g)?.map((selector) => selector.trim()) ?? [];
  expect(rules.length).toBeGreaterThan(4);
  for (const selector of rules) expect(selector).toMatch(/^:host\(\[data-dark\]\)/);
});
