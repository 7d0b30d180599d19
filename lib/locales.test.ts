import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Message, messagesOf } from './testing/messages';
import { isWords } from './testing/reader-texts';
import { ROOT, SHIPPED } from './testing/sources';
import { entriesOf, keysOf } from './testing/word-entries';

/** Each language of `public/_locales` says all that there is to say, with the same values put in. */

const ENGLISH = messagesOf('en');
const LANGUAGES = readdirSync(`${ROOT}/public/_locales`);
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

/** What is said of the extension itself, outside of the code or by `lib/base/said.ts`. */
const OF_ITSELF = ['language', 'name', 'description'];

const placesIn = ({ message }: Message) => [
  ...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name)),
];
const tagsIn = ({ message }: Message) => (message.match(/<\/?\d\/?>/g) ?? []).sort();
/** Both forms of a message that goes with a count are looked at together: one of them may do without the count. */
const formless = (key: string) => key.replace(/_(?:one|other)$/, '');

describe('English', () => {
  it('has what the files of words name, and nothing else', () => {
    const named = SHIPPED.filter(isWords).flatMap((source) =>
      entriesOf(source).flatMap((entry) => keysOf(source, entry)),
    );
    expect(Object.keys(ENGLISH).sort()).toEqual([...OF_ITSELF, ...named].sort());
  });

  it('describes itself in what stores take', () => {
    expect(ENGLISH.description?.message.length).toBeLessThanOrEqual(132);
  });
});

it('one language at least is beside English', () => {
  expect(TRANSLATIONS.length).toBeGreaterThan(0);
});

describe.each(LANGUAGES)('%s', (language) => {
  const messages = messagesOf(language);
  const entries = Object.entries(messages);

  it('names itself as its folder does', () => {
    expect(messages.language?.message).toBe(language.replace('_', '-'));
  });

  it('has names that browsers take, which tell no capitals apart', () => {
    const keys = Object.keys(messages);
    expect(keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  it('fills in by names that stand for themselves, and uses them all', () => {
    for (const [key, { placeholders = {} }] of entries) {
      for (const [name, { content }] of Object.entries(placeholders)) expect(content, key).toBe(`{${name}}`);
      const forms = entries.filter(([other]) => formless(other) === formless(key));
      const used = forms.flatMap(([, message]) => placesIn(message));
      expect([...new Set(used)].sort(), key).toEqual(Object.keys(placeholders).sort());
    }
  });

  it('holds no sign that would be taken for a place', () => {
    for (const [key, { message }] of entries) {
      expect(message.trim(), key).not.toBe('');
      expect(message.replaceAll('$$', '').replace(/\$\w+\$/g, ''), key).not.toMatch(/[${}]/);
    }
  });

  it('has one name for the page on which Winnow is set', () => {
    const said = entries.flatMap(([key, { message }]) =>
      /\boption/i.test(message) ? [`${key}: ${message}`] : [],
    );
    expect(said).toEqual([]);
  });

  it('numbers its tags from 0, and has no other markup', () => {
    for (const [key, { message }] of entries) {
      const tags = [...message.matchAll(/<(\d)>[^<]*<\/\1>|<(\d)\/>/g)];
      const numbers = tags.map(([, around, alone]) => Number(around ?? alone)).sort();
      expect(numbers, key).toEqual([...tags.keys()]);
      expect(message.replace(/<\/?\d\/?>/g, ''), key).not.toMatch(/[<>]/);
    }
  });
});

describe.each(TRANSLATIONS)('%s', (language) => {
  const messages = messagesOf(language);

  it('says all that English says, and no more', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(ENGLISH).sort());
  });

  it('puts in the same values, and has the same tags', () => {
    for (const [key, english] of Object.entries(ENGLISH)) {
      const own = messages[key];
      expect(own?.placeholders, key).toEqual(english.placeholders);
      expect(own && tagsIn(own), key).toEqual(tagsIn(english));
    }
  });

  it('is in words of its own, but for names and what is the same in both', () => {
    const sentences = Object.entries(ENGLISH).filter(([, { message }]) => message.split(' ').length > 3);
    const same = sentences.filter(([key, { message }]) => messages[key]?.message === message);
    expect(same.map(([key]) => key)).toEqual([]);
  });
});
