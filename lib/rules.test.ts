import { describe, expect, it } from 'vitest';
import { inRoom, isTest, paths, SHIPPED, SOURCES, saying } from './testing/sources';

/** Rules of the house that a machine can check, by reading the sources. */

const importing = (name: RegExp) =>
  paths(SHIPPED.filter(({ imports }) => imports.some((each) => name.test(each))));

it('reads the tree at all', () => {
  expect(SHIPPED.length).toBeGreaterThan(80);
  expect(paths(SHIPPED)).toContain('lib/own-pages/test-connection.ts');
  expect(paths(SHIPPED)).not.toContain('lib/house.test.ts');
});

describe('one place for each thing from outside', () => {
  it('the SDK', () => expect(importing(/^openai(\/|$)/)).toEqual(['lib/model/model-client.ts']));
  it('the polyfill', () => expect(importing(/^webextension-polyfill$/)).toEqual(['lib/platform/browser.ts']));
  it('the database', () =>
    expect(importing(/^idb$/).filter((path) => !path.startsWith('lib/store/'))).toEqual([]));
  it('the names of the browser’s own API', () =>
    expect(saying(/\bchrome\.(?!dev)|\bglobalThis\.browser\b/)).toEqual([]));
  it('questions to the reader for a permission, which browsers refuse each in its own way', () =>
    expect(saying(/\bpermissions\.(request|contains|remove)\b/)).toEqual(['lib/platform/permissions.ts']));
  it('requests to the net', () =>
    expect(saying(/\bfetch\(|XMLHttpRequest|WebSocket\(|sendBeacon/)).toEqual([
      'lib/abstracts/arxiv-fetch.ts',
      'lib/follow/fetch-source.ts',
      'lib/model/guarded-fetch.ts',
    ]));
});

describe('arXiv', () => {
  it('has its markup known in one room only', () => {
    const markup =
      /list-(title|authors|comments|journal-ref|subjects|identifier|dateline)|dlpage|dl#articles|primary-subject|title="Abstract"/;
    expect(saying(markup).filter((path) => !path.startsWith('lib/arxiv/'))).toEqual([]);
    expect(saying(markup)).toContain('lib/arxiv/selectors.ts');
  });
});

describe('what is never done in shipped code', () => {
  it.each([
    [
      'markup from strings',
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|document\.write|setHTMLUnsafe)\b/,
    ],
    ['code from strings', /\beval\(|new Function\(|import\(\s*['"`]https?:/],
    ['storage that travels to other computers', /storage\.sync/],
    ['messages from other extensions', /on(Message|Connect)External/],
    ['words to the console', /\bconsole\.(log|warn|error|info|debug|table|trace|dir)\b/],
    ['any type at all', /(?<!\?):\s*any\b|\bas any\b|<any>/],
    ['errors that the compiler was told to overlook', /@ts-(ignore|nocheck)/],
  ])('%s', (_what, words) => {
    expect(saying(words)).toEqual([]);
  });
});

describe('components', () => {
  it('components know neither the browser nor messages, only types of the contract', () => {
    expect(saying(/\bbrowser\.|sendMessage|request\(/, inRoom('components'))).toEqual([]);
    const values = inRoom('components').filter(({ code }) =>
      /import (?!type)[^;]*lib\/messages\//.test(code),
    );
    expect(paths(values)).toEqual([]);
  });
});

describe('tests', () => {
  it('are all run', () => {
    const tests = SOURCES.filter((source) => isTest(source) && source.path !== 'lib/house.test.ts');
    expect(tests.length).toBeGreaterThan(30);
    expect(saying(/\b(it|test|describe)\.(only|skip|todo)\b|\bx(it|describe)\(/, tests)).toEqual([]);
  });
});
