import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Rules of the house that a machine can check, by reading the sources. */

const ROOT = join(import.meta.dirname, '..');

interface Source {
  path: string;
  text: string;
  /** Without comments: these may speak of anything. */
  code: string;
  /** What it imports, types included; paths are from the root. */
  imports: string[];
}

const SOURCES = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|html)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => sourceOf(`${folder}/${name.replaceAll('\\', '/')}`)),
);
const isTest = ({ path }: Source) =>
  /\.test\.tsx?$|(^|\/)test-(?!connection)[^/]*$|(reply\/(corpus|hostile)[\w-]*|scoring\/red-corpus)\.ts$/.test(
    path,
  );
const SHIPPED = SOURCES.filter((source) => !isTest(source));

function sourceOf(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const named = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
  return {
    path,
    text,
    code,
    imports: named.map((name) => (name.startsWith('.') ? join(path, '..', name) : name)),
  };
}

const paths = (sources: readonly Source[]) => sources.map(({ path }) => path).sort();
const importing = (name: RegExp) =>
  paths(SHIPPED.filter(({ imports }) => imports.some((each) => name.test(each))));
const saying = (words: RegExp, sources = SHIPPED) => paths(sources.filter(({ code }) => words.test(code)));
const inRoom = (room: string) => SHIPPED.filter(({ path }) => path.startsWith(`${room}/`));
const reachedFrom = (room: string) => [...new Set(inRoom(room).flatMap(({ imports }) => imports))];

it('reads the tree at all', () => {
  expect(SHIPPED.length).toBeGreaterThan(80);
  expect(paths(SHIPPED)).toContain('lib/own-pages/test-connection.ts');
  expect(paths(SHIPPED)).not.toContain('lib/house.test.ts');
});

describe('one place for each thing from outside', () => {
  it('the SDK', () => expect(importing(/^openai(\/|$)/)).toEqual(['lib/scoring/model-client.ts']));
  it('the polyfill', () => expect(importing(/^webextension-polyfill$/)).toEqual(['lib/platform/browser.ts']));
  it('the database', () =>
    expect(importing(/^idb$/).filter((path) => !path.startsWith('lib/store/'))).toEqual([]));
  it('the names of the browser’s own API', () =>
    expect(saying(/\bchrome\.(?!dev)|\bglobalThis\.browser\b/)).toEqual([]));
  it('requests to the net', () =>
    expect(saying(/\bfetch\(|XMLHttpRequest|WebSocket\(|sendBeacon/)).toEqual([
      'lib/abstracts/arxiv-fetch.ts',
      'lib/scoring/guarded-fetch.ts',
    ]));
});

describe('arXiv', () => {
  it('has its markup known in one room only', () => {
    const markup =
      /list-(title|authors|comments|journal-ref|subjects|identifier|dateline)|dlpage|dl#articles|primary-subject|title="Abstract"/;
    expect(saying(markup).filter((path) => !path.startsWith('lib/arxiv/'))).toEqual([]);
    expect(saying(markup)).toContain('lib/arxiv/selectors.ts');
  });

  it('is read by a room that knows nothing of scores', () => {
    expect(
      reachedFrom('lib/arxiv').filter((each) => each.startsWith('lib/') && !each.startsWith('lib/arxiv/')),
    ).toEqual([]);
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

describe('who may know whom', () => {
  it('components know neither the browser nor messages, only types of the contract', () => {
    const reached = reachedFrom('components').filter((each) =>
      /^lib\/(platform|store|scoring|own-pages|overlay|arxiv|office)/.test(each),
    );
    expect(reached).toEqual([]);
    expect(saying(/\bbrowser\.|sendMessage|request\(/, inRoom('components'))).toEqual([]);
    const values = inRoom('components').filter(({ code }) => /import (?!type)[^;]*lib\/messages'/.test(code));
    expect(paths(values)).toEqual([]);
  });

  it('the overlay knows what it shows, and nothing of keys, stores and requests', () => {
    const reached = reachedFrom('lib/overlay').filter((each) =>
      /^lib\/(store|criteria|scoring|own-pages|office|providers)/.test(each),
    );
    expect(reached).toEqual([]);
  });

  it('the ledger and the stores know nobody upwards', () => {
    const up = /^lib\/(overlay|arxiv|own-pages|platform|office)/;
    for (const room of ['lib/ledger', 'lib/store', 'lib/scoring', 'lib/criteria']) {
      expect([room, reachedFrom(room).filter((each) => up.test(each))]).toEqual([room, []]);
    }
  });

  it('nothing that is shipped needs what is there for tests', () => {
    const tests = new Set(SOURCES.filter(isTest).map(({ path }) => path.replace(/\.tsx?$/, '')));
    const reached = SHIPPED.flatMap(({ imports, path }) =>
      imports
        .filter((each) => tests.has(each) || /vitest|fake-indexeddb|jsdom|fast-check|^e2e\//.test(each))
        .map((each) => `${path} → ${each}`),
    );
    expect(reached).toEqual([]);
  });
});

describe('tests', () => {
  it('are all run', () => {
    const tests = SOURCES.filter((source) => isTest(source) && source.path !== 'lib/house.test.ts');
    expect(tests.length).toBeGreaterThan(30);
    expect(saying(/\b(it|test|describe)\.(only|skip|todo)\b|\bx(it|describe)\(/, tests)).toEqual([]);
  });
});
