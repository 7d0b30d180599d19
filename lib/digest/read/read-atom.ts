import { Parser } from 'htmlparser2';
import { feedShallow } from '../../base/feed-shallow';
import { DIGEST_TITLE } from '../../papers/digest';
import { WORDS } from '../words';
import { FOR_FOLLOWERS } from '../write-atom';
import type { RawPaper } from './raw-paper';
import { NO_RAW_COUNTS } from './read-head';
import type { RawDigest } from './read-text';

const inSpace = (space = '', local = '') => `{${space}}${local}`;
const atom = (local: string) => inSpace('http://www.w3.org/2005/Atom', local);
const ours = (local: string) => inSpace(FOR_FOLLOWERS, local);
/** Our own name without its version. */
const OURS = FOR_FOLLOWERS.replace(/\d+$/, '');

/** An element that has ended; its children were told before it. */
interface Element {
  /** Behind its namespace, `{http://…}name`: others who hand a feed on may choose other prefixes. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  /** Names of the elements around it, the outermost first, one behind the other. */
  within: string;
}

const FEED = atom('feed');
const ENTRY = FEED + atom('entry');
const AUTHOR = ENTRY + atom('author');

/**
 * Reads an Atom feed that Winnow wrote, also one that another program has written anew. Null where it is none.
 *
 * @throws where it is of a later Winnow
 */
export function readAtom(text: string): RawDigest | null {
  if (!text.includes(OURS)) return null;
  const elements = elementsOf(text);
  const feed = elements.at(-1);
  if (feed?.name !== FEED) return null;
  const about = attributesOf(elements, 'digest');
  // Named and used nowhere, it is of no version that is known.
  if (!about && elements.some(({ name }) => name.startsWith(`{${OURS}`))) throw new Error(WORDS.laterVersion);
  const papers: RawPaper[] = [];
  let from = 0;
  elements.forEach(({ name, within }, at) => {
    if (name !== atom('entry') || within !== FEED) return;
    papers.push(paperOf(elements.slice(from, at)));
    from = at + 1;
  });
  const { date = '', model = '' } = about ?? {};
  return {
    ...{ title: titleOf(elements, date), date, model, tokens: null, cost: null },
    ...{ counts: NO_RAW_COUNTS, papers, prompt: promptOf(elements), ...cutOf(about ?? {}) },
  };
}

/** @param parts elements of one entry, or of a few in front of it that are the feed's */
function paperOf(parts: readonly Element[]): RawPaper {
  const own = parts.filter(({ within }) => within === ENTRY);
  const textOf = (name: string) => own.find((each) => each.name === atom(name))?.text.trim() ?? '';
  const score = own.find(({ name }) => name === ours('score'));
  const names = parts.filter(({ name, within }) => name === atom('name') && within === AUTHOR);
  const comment = score?.text.trim() ?? '';
  return {
    ...{ id: textOf('id'), title: textOf('title'), comment },
    authors: names.map((each) => each.text.trim()),
    abstract: abstractIn(textOf('summary'), comment),
    categories: own.flatMap(({ name, attributes }) =>
      name === atom('category') ? (attributes.term ?? []) : [],
    ),
    ...{ relevance: score?.attributes.relevance ?? null, novelty: score?.attributes.novelty ?? null },
  };
}

/** What is left of a summary behind the remarks: see `remarks`. */
function abstractIn(summary: string, comment: string): string {
  const [, ...rest] = summary.split('\n\n');
  const behind = rest[0]?.trim() === comment ? rest.slice(1) : rest;
  return (behind[0]?.startsWith('Note: ') ? behind.slice(1) : behind).join('\n\n');
}

function titleOf(elements: readonly Element[], date: string): string {
  const heading = elements.find(({ name, within }) => name === atom('title') && within === FEED);
  const title = heading?.text.trim() ?? '';
  return (date !== '' && title.endsWith(date) ? title.slice(0, -date.length).trim() : title) || DIGEST_TITLE;
}

function promptOf(elements: readonly Element[]): RawDigest['prompt'] {
  const told = elements.filter(({ name }) => name === ours('prompt'));
  const of = (role: string) => told.find(({ attributes }) => attributes.role === role)?.text ?? '';
  return told.length > 0 ? { system: of('system'), user: of('user') } : null;
}

function cutOf(about: Readonly<Record<string, string>>): Pick<RawDigest, 'cut'> {
  const [minRelevance, minNovelty] = [Number(about['min-relevance']), Number(about['min-novelty'])];
  const isOfTen = (each: number) => Number.isInteger(each) && each >= 1 && each <= 10;
  return isOfTen(minRelevance) && isOfTen(minNovelty) ? { cut: { minRelevance, minNovelty } } : {};
}

const attributesOf = (elements: readonly Element[], name: string) =>
  elements.find((each) => each.name === ours(name))?.attributes;

/** What is deeper is none of ours, and may be deep without end. */
const DEEPEST = 3;

function placeOf(open: readonly Element[]): string {
  return open.length > DEEPEST ? '' : open.map(({ name }) => name).join('');
}

/** All elements in the order in which they end. */
function elementsOf(xml: string): Element[] {
  const ended: Element[] = [];
  const open: Element[] = [];
  /** By prefix. One is not used for two things in a feed. */
  const spaces = new Map<string, string>();
  const named = (name: string) => {
    const [prefix, local] = name.includes(':') ? name.split(':') : ['', name];
    return inSpace(spaces.get(prefix ?? ''), local);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        for (const [key, uri] of Object.entries(attributes))
          if (/^xmlns(?::|$)/.test(key)) spaces.set(key.slice('xmlns:'.length), uri);
        open.push({
          name: named(name),
          attributes,
          text: '',
          within: placeOf(open),
        });
      },
      ontext(text) {
        const inside = open.at(-1);
        if (inside) inside.text += text;
      },
      onclosetag() {
        const element = open.pop();
        if (element) ended.push(element);
      },
    },
    { xmlMode: true },
  );
  feedShallow(parser, xml, () => open.length);
  return ended;
}
