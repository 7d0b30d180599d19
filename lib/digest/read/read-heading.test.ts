import { expect, it } from 'vitest';
import { readHeading } from './read-heading';

const TITLE = 'Personalized Daily ArXiv Papers';
const read = (...lines: string[]) => readHeading(lines.map((line) => line.trim()));

it.each([
  ['a note in a quote', ['> A second run for papers missed on 03/12/2026.', '', `# ${TITLE} 2026-03-13`]],
  ['a note as it is', ['A second run for papers missed on 03/12/2026', '', `# ${TITLE} 2026-03-13`]],
  [
    'a row of pictures',
    ['<div><a href="../12"><img alt="Previous 2026-03-12"></a></div>', `# ${TITLE} 2026-03-13`],
  ],
  ['a row of links', ['[← 2026-03-12](../12) | [2026-03-16 →](../16)', '', `${TITLE} 2026-03-13`]],
  ['front matter', ['---', 'layout: post', 'date: 2026-03-12', '---', `# ${TITLE} 2026-03-13`]],
  [
    'front matter alone',
    ['---', `title: "${TITLE}"`, 'date: 2026-03-13 08:00:00 +0000', '---', '', 'Hello.'],
  ],
  ['front matter with both in one', ['---', `title: ${TITLE} 2026-03-13`, '---', 'Hello.']],
  ['a heading without a date in front', ['# Archive', '', `## ${TITLE} 2026-03-13`]],
  ['a tag of a template', ['{% include nav.html %}', `# ${TITLE} 2026-03-13`]],
])('finds the heading below %s', (_what, lines) => {
  expect(read(...lines)).toEqual({ title: TITLE, date: '2026-03-13' });
});

it.each([
  [`# ${TITLE} 3/24/2025`, TITLE, '2025-03-24'],
  [`# ${TITLE} (March 24, 2025)`, TITLE, '2025-03-24'],
  [`# ${TITLE} – Monday, March 24, 2025`, TITLE, '2025-03-24'],
  [`# ${TITLE}: 2025-03-24 (Mon)`, TITLE, '2025-03-24'],
  [`# ${TITLE} for 24 March 2025`, TITLE, '2025-03-24'],
  ['# 2025-03-24 · Papers', '· Papers', '2025-03-24'],
  ['# 每日论文 2025年3月24日', '每日论文', '2025-03-24'],
  [`# ${TITLE} 2025-03-24 to 2025-03-28`, TITLE, '2025-03-24 to 2025-03-28'],
  [`# ${TITLE} 03/24/2025 - 03/28/2025`, TITLE, '2025-03-24 to 2025-03-28'],
  [`# ${TITLE} 2025-03-24 10:30`, TITLE, '2025-03-24'],
  [`# ${TITLE} (2025-03-24T10:30Z)`, TITLE, '2025-03-24'],
  [`# ${TITLE} 📅 2025-03-24`, TITLE, '2025-03-24'],
  [`# ${TITLE} 📅 Date: 2025-03-24 🚀`, TITLE, '2025-03-24'],
  [`# ${TITLE} Mon, 24 Mar 2025 00:00:00 GMT`, TITLE, '2025-03-24'],
  [`# ${TITLE} – lundi 24 mars 2025`, TITLE, '2025-03-24'],
  [`# ${TITLE} Montag, 24. März 2025`, TITLE, '2025-03-24'],
  [`# ${TITLE} 2025-03-24 (63 papers)`, TITLE, '2025-03-24'],
  [`# ${TITLE} 2025-03-24 | cs.LG`, TITLE, '2025-03-24'],
  [`# ${TITLE} \`2025-03-24\``, TITLE, '2025-03-24'],
  [`# ${TITLE} 2025-03-24 (made 2025-03-26)`, TITLE, '2025-03-24'],
  ['# 📅 2025-03-24: New papers', 'New papers', '2025-03-24'],
  ['# What 2025-03-24 brought us all', 'What 2025-03-24 brought us all', ''],
  [`# ${TITLE}`, TITLE, ''],
])('takes %j apart', (line, title, date) => {
  expect(read(line)).toEqual({ title, date });
});

it.each([
  ['', '2025-03-24'],
  ['', '*Generated on March 24, 2025 at 10:30*'],
  ['**Date:** 2025-03-24'],
  ['> 2025-03-24'],
  ['| Date | 2025-03-24 |', '|---|---|'],
  ['## 2025-03-24'],
  ['📅 2025-03-24 | 63 papers'],
  ['更新时间：2025年3月24日'],
  ['[2025-03-21](../21)', '2025-03-24'],
])('takes the date from a line below: %j', (...lines) => {
  expect(read(`# ${TITLE}`, ...lines)).toEqual({ title: TITLE, date: '2025-03-24' });
});

it.each([
  [['+++', `title = "${TITLE}"`, 'date = 2025-03-24T10:30:00Z', 'draft = false', '+++']],
  [['+++', `title = '${TITLE}'`, "date = '2025-03-24'", '+++']],
  [['{', `"title": "${TITLE}",`, '"date": "2025-03-24"', '}']],
  [['---', `title: ${TITLE}`, 'pubDate: 24 March 2025', '---']],
  [['---', `title: ${TITLE}`, 'date : 2025-03-24', '...']],
  [['---', 'Date: "Mar 24, 2025"', '---', '', `# ${TITLE}`]],
])('reads front matter of any kind: %j', (lines) => {
  expect(read(...lines, '', 'Hello.')).toEqual({ title: TITLE, date: '2025-03-24' });
});

it('is done with long lines of what may begin a heading', () => {
  for (const sign of ['#', ' ', '[', '-', '1/1/', 'Mon ', '2025-01-01 ', '(', '*'])
    expect(read(sign.repeat(2000).slice(0, 2000)).title.length).toBeLessThan(2001);
});
