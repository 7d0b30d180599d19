import { expect, it } from 'vitest';
import { SHIPPED } from '../testing/sources';
import { checkLicences, licences, licensedWorks, packagesOf } from './licences.plugin';

const WORKS = licensedWorks();
const ids = (names: readonly string[]) => names.map((name) => `/project/node_modules/${name}/dist/index.js`);
const NAMES = WORKS.map(({ name }) => name).filter((name) => !['Winnow', 'KaTeX fonts'].includes(name));

it('each work has a name, a version, a licence and its whole text', () => {
  for (const { name, version, licence, text } of WORKS) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    expect(licence, name).toMatch(/^(MIT|ISC|BSD-2-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1)$/);
    expect(text, name).toMatch(/copyright|mozilla public license/i);
    expect(text.length, name).toBeGreaterThan(600);
  }
});

it.each([
  ['MIT', /Permission is hereby granted/],
  ['ISC', /Permission to use, copy, modify/],
  ['BSD-2-Clause', /Redistribution and use in source/],
  ['Apache-2.0', /Apache License\s+Version 2\.0/],
  ['MPL-2.0', /Mozilla Public License Version 2\.0/i],
  ['OFL-1.1', /SIL OPEN FONT LICENSE/],
])('a licence that is called %s is that', (licence, words) => {
  const works = WORKS.filter((work) => work.licence === licence);
  expect(works).not.toHaveLength(0);
  for (const { name, text } of works) expect(text, name).toMatch(words);
});

it('what the shipped sources import is among them', () => {
  const imported = SHIPPED.filter(({ path }) => !path.endsWith('.plugin.ts')).flatMap((source) =>
    source.imports.flatMap((each) => /^(?:@[\w-]+\/)?[\w-]+/.exec(each)?.[0] ?? []),
  );
  const packages = new Set(
    imported.filter((name) => !/^(lib|components|entrypoints|e2e|public|virtual|node)$/.test(name)),
  );
  expect(packages).toContain('preact');
  expect([...packages].filter((name) => !NAMES.includes(name))).toEqual([]);
});

it('tells packages by the modules of a bundle', () => {
  const modules = [
    '/project/lib/run/run.ts',
    '/project/node_modules/@wxt-dev/browser/src/index.mjs',
    'C:\\project\\node_modules\\a\\node_modules\\b\\index.js',
    '/project/node_modules/openai/_vendor/partial-json-parser/parser.mjs',
    '\0rolldown/runtime.js',
    '\0vite/modulepreload-polyfill.js',
    '\0virtual:model-prices',
    '\0virtual:wxt-plugins',
  ];
  expect([...packagesOf(modules)]).toEqual([
    ...[
      '@wxt-dev/browser',
      'b',
      'openai/_vendor/partial-json-parser',
      'rolldown',
      'vite',
      '@pydantic/genai-prices',
    ],
  ]);
});

it('a bundle with another package, or without one of them, ends the build', () => {
  expect(() => checkLicences(ids(NAMES))).not.toThrow();
  expect(() => checkLicences(ids([...NAMES, 'left-pad']))).toThrow(/left-pad missing/);
  expect(() => checkLicences(ids(NAMES.slice(1)))).toThrow(/genai-prices no longer bundled/);
});

it('hands them to the page as a module', () => {
  const { resolveId, load } = licences() as unknown as Record<string, (id: string) => string | undefined>;
  const id = resolveId?.('virtual:licences') ?? '';
  expect(JSON.parse(load?.(id)?.replace('export default ', '') ?? '')).toEqual(WORKS);
  expect(resolveId?.('preact')).toBeUndefined();
});
