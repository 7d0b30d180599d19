import { expect, it } from 'vitest';
import { htmlAsLines } from './html-lines';
import { readHead } from './read-head';

const TITLE = 'Personalized Daily ArXiv Papers';

it.each([
  [`<h1>${TITLE} 2025-03-24</h1>`],
  [`<h1 align="center">${TITLE}</h1>\n<p align="center">2025-03-24</p>`],
  [`<div align="center">\n\n# ${TITLE}\n\n2025-03-24\n\n</div>`],
  [`<h1>\n  ${TITLE}\n  2025-03-24\n</h1>`],
  [`<div><h1><a href="/">${TITLE}</a></h1><h3>March 24, 2025</h3></div>`],
  [`<a href="21.md">2025-03-21</a>\n\n# ${TITLE} 2025-03-24`],
  [`<time datetime="2025-03-24">Monday</time>\n\n# ${TITLE}`],
  [`<!-- made 2025-03-25 -->\n<h2>${TITLE} &ndash; 2025-03-24</h2>`],
])('a head in HTML has a title and a date: %j', (text) => {
  const { title, date } = readHead(`${text}\n\nTotal relevant papers: 1`.split('\n'));
  expect({ title, date }).toEqual({ title: TITLE, date: '2025-03-24' });
});

it('makes rows of tables, and leaves Markdown as it is', () => {
  const table = '<table>\n<tr>\n<td>Date</td>\n<td><b>2025-03-24</b></td>\n</tr>\n</table>';
  expect(htmlAsLines(table.split('\n')).filter(Boolean)).toEqual(['| Date | 2025-03-24 |']);
  const markdown = ['# One', '', '| a | b |', 'x < y and <https://arxiv.org>', '> quote'];
  expect(htmlAsLines(markdown)).toEqual(markdown);
});
