import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './artifacts.ts';

const icon = readFileSync(join(ROOT, 'components/icon.svg'), 'utf8').replace(/<\?xml[^>]*>/, '');

/** The small tile of the Chrome Web Store, 440 × 280, as a page: mark, name and three tiles as they stand on arXiv. */
export const TILE_PAGE = `<!doctype html>
<style>
  body { margin: 0; width: 440px; height: 280px; display: grid; place-content: center; justify-items: center; gap: 14px;
    background: #f4f7fa; color: #14293c; font: 700 34px/1 helvetica, arial, sans-serif; }
  svg { width: 84px; height: 84px; }
  p { display: flex; gap: 8px; margin: 0; font-size: 20px; }
  b { width: 40px; line-height: 32px; text-align: center; }
</style>
${icon}
Winnow for arXiv
<p><b style="background:#073a68;color:#fff">10</b><b style="background:#2a72b0;color:#fff">8</b><b
  style="background:#d3e0ec;color:#22364a">5</b></p>`;
