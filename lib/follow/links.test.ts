import { expect, it } from 'vitest';
import { candidatesIn, datedLinks } from './links';

const PAGE = 'https://digests.example/group/';
const page = (...links: string[]) =>
  `<ul>${links.map((href) => `<li><a href="${href}">x</a>`).join('')}</ul>`;

it('finds a page’s files by the day in their names, the newest first', () => {
  expect(datedLinks(page('2026-02-05.json', './2026-02-06.json', '/group/old/2025-12-31.md'), PAGE)).toEqual([
    { day: '2026-02-06', url: `${PAGE}2026-02-06.json` },
    { day: '2026-02-05', url: `${PAGE}2026-02-05.json` },
    { day: '2025-12-31', url: `${PAGE}old/2025-12-31.md` },
  ]);
});

it('takes of one day’s files the one that is read best', () => {
  const links = page('2026-02-06.md', '2026-02-06.json', '2026-02-06.atom', '2026-02-06.bib');
  expect(datedLinks(links, PAGE)).toEqual([{ day: '2026-02-06', url: `${PAGE}2026-02-06.json` }]);
});

it.each([
  ['another origin', 'https://evil.example/group/2026-02-06.json'],
  ['another port', 'https://digests.example:444/group/2026-02-06.json'],
  ['another scheme', 'http://digests.example/group/2026-02-06.json'],
  ['another folder', '/other/2026-02-06.json'],
  ['a way out of it', '../other/2026-02-06.json'],
  ['a password', 'https://me:x@digests.example/group/2026-02-06.json'],
  ['a script', 'javascript:2026-02-06'],
  ['no day', 'latest.json'],
  ['a picture', '2026-02-06.png'],
])('leaves out %s', (_what, href) => {
  expect(datedLinks(page(href), PAGE)).toEqual([]);
});

const REPOSITORY = { owner: 'o', name: 'r', branch: 'auto', path: '' };
const RAW = 'https://raw.githubusercontent.com/o/r/auto';
const tree = (...paths: string[]) => JSON.stringify({ tree: paths.map((path) => ({ type: 'blob', path })) });

it('finds in a repository’s files how its digests are named, the likeliest first', () => {
  const files = [
    ...['04', '05', '06'].map((day) => `out/json/2026-02/2026-02-${day}-output.json`),
    ...['05', '06'].map((day) => `out/md/2026-02-${day}.md`),
    ...['01', '02'].map((day) => `out/hot/2025-02-${day}.json`),
    ...['out/hot/2026-02-06.json', 'out/site/2026-02-06.svg', 'out/latest.md', 'main.py'],
  ];
  expect(
    candidatesIn(tree(...files), REPOSITORY).map(({ where, days }) => [where.url, days[0] ?? '']),
  ).toEqual([
    [`${RAW}/out/json/{yyyy}-{mm}/{yyyy}-{mm}-{dd}-output.json`, '2026-02-06'],
    [`${RAW}/out/hot/{yyyy}-{mm}-{dd}.json`, '2026-02-06'],
    [`${RAW}/out/md/{yyyy}-{mm}-{dd}.md`, '2026-02-06'],
    [`${RAW}/out/latest.md`, ''],
  ]);
});

it('and in one of its folders only there', () => {
  const files = tree('a/2026-02-06.json', 'ab/2026-02-06.json', 'b/2026-02-06.json');
  expect(candidatesIn(files, { ...REPOSITORY, path: 'a' }).map(({ where }) => where.url)).toEqual([
    `${RAW}/a/{yyyy}-{mm}-{dd}.json`,
  ]);
});

it.each([
  '',
  'null',
  '{"tree":7}',
  '{"tree":[null,{"type":"blob"},{"type":"tree","path":"2026-02-06"}]}',
  '<html>',
])('finds nothing in %s', (text) => {
  expect(candidatesIn(text, REPOSITORY)).toEqual([]);
});
