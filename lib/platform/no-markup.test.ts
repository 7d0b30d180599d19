// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../testing/sources';
import { noMarkup, withoutMarkup } from './no-markup.plugin';

const PREACT = readFileSync(join(ROOT, 'node_modules/preact/dist/preact.mjs'), 'utf8');

it('takes markup from strings out of Preact, and nothing beside it', () => {
  const left = withoutMarkup(PREACT);
  expect(PREACT).toContain('.innerHTML=');
  expect(left).not.toMatch(/\.innerHTML/);
  expect(PREACT.length - left.length).toBeLessThan(120);
});

it('without it, Preact sets no markup, and all else as before', async () => {
  const source = `data:text/javascript,${encodeURIComponent(withoutMarkup(PREACT))}`;
  const { h, render } = (await import(/* @vite-ignore */ source)) as typeof import('preact');
  const root = document.createElement('div');
  render(
    h('p', { title: 'said' }, 'text', h('b', { dangerouslySetInnerHTML: { __html: '<i>x</i>' } })),
    root,
  );
  expect(root.innerHTML).toBe('<p title="said">text<b></b></p>');
});

it('a Preact that is laid out in another way ends the build', () => {
  expect(() => withoutMarkup('a.textContent=b')).toThrow(/no-markup/);
  expect(() => withoutMarkup(`${PREACT};a.innerHTML=b`)).toThrow(/no-markup/);
});

it('leaves all other files alone', () => {
  const { transform } = noMarkup();
  const call = transform as unknown as (code: string, id: string) => unknown;
  expect(call('a.innerHTML=b', '/node_modules/other/index.js')).toBeNull();
});
