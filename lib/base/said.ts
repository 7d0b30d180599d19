import type messages from '../../public/_locales/en/messages.json';
import { lazily } from './lazily';

/**
 * What Winnow says, in the reader's language: the messages of `public/_locales`, of which English is whole by
 * definition. They are taken from the browser once, when a file of words is loaded: a page whose extension was updated
 * under it can ask for none any more, and still has to say so.
 */
type Messages = typeof messages;
type Key = keyof Messages;

/** Messages with places to fill in. */
type Filled = { [K in Key]: Messages[K] extends { placeholders: object } ? K : never }[Key];
/** Messages of two forms, `NAME_one` and `NAME_other`: the NAMEs. */
type Counting = { [K in Key]: K extends `${infer Name}_other` ? Name : never }[Key];
/** What is put into a message, by the names of its placeholders. */
type Given<K> = K extends Key
  ? Messages[K] extends { placeholders: infer Named }
    ? Record<keyof Named, string | number>
    : unknown
  : never;

type Values = Record<string, unknown>;

/** A message that is whole as it stands. */
export function said(key: Exclude<Key, Filled>): string {
  return fromBrowser(key);
}

/** A message with places to fill in. */
export function filled<K extends Filled>(key: K): (given: Given<K>) => string {
  const template = fromBrowser(key);
  return (given) => fill(template, given as Values);
}

/** A message in the form that goes with a count. @param by the name of what is counted */
export function counting<N extends Counting, By extends string = 'count'>(
  name: N,
  by: By = 'count' as By,
): (given: Given<`${N}_other`> & Record<By, number>) => string {
  const one = fromBrowser(`${name}_one`);
  const other = fromBrowser(`${name}_other`);
  return (given) => fill(rules().select(given[by]) === 'one' ? one : other, given);
}

/** The language of the messages, which need not be the browser's own: `en` where there is no translation. */
export const LANGUAGE = said('language');

const rules = lazily(() => new Intl.PluralRules(LANGUAGE));

/** Each placeholder of a message stands for its own name in braces, so that the browser leaves it to be filled in here. */
function fill(template: string, given: Values): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(given[name]));
}

/** Without a browser, and for a message that it does not have: the name, so that what is missing is seen. */
function fromBrowser(key: string): string {
  const { chrome } = globalThis as { chrome?: { i18n?: { getMessage(key: string): string } } };
  return chrome?.i18n?.getMessage(key) || key;
}
