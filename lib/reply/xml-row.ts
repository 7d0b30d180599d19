import { fieldOf } from '../answer-words/field-names';
import { namesPaper } from './bind-paper';
import { decodeEntities } from './entities';
import { emptyFacts, type Facts } from './facts';

const OPENING =
  /^\s*(?:[-*•]\s+)?<([a-z][\w:-]{0,40})((?:\s+[\w:-]{1,40}\s?=\s?(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/i;
const ATTRIBUTE = /([\w:-]{1,40})\s?=\s?(?:"([^"]*)"|'([^']*)')/g;
const TAG = /<(\/?)([a-z][\w-]{0,40})>/gi;
const CDATA = /^<!\[CDATA\[([\s\S]*?)\]\]>$/;

/**
 * Facts of a line of XML: of attributes, of elements side by side and, where the attributes hold both scores, of
 * the text. Null where the line has none of them.
 */
export function xmlRow(line: string): Facts | null {
  if (!/^\s*(?:[-*•]\s+)?<[a-z]/i.test(line)) return null;
  const opening = OPENING.exec(line);
  if (!opening) return null;
  const facts = emptyFacts();
  const inside = opening[1] ?? '';
  for (const [, name = '', double, single] of (opening[2] ?? '').matchAll(ATTRIBUTE)) {
    put(facts, name, double ?? single ?? '');
  }
  const attributed = facts.relevance !== null && facts.novelty !== null;
  const body = line.slice(opening[0].length).replace(new RegExp(`</${inside}>\\s*$`, 'i'), '');
  if (attributed && opening[3] === '' && facts.comment === null && !/^\s*<\w+>/.test(body)) {
    facts.comment = textOf(body);
    return facts;
  }
  const elements = elementsOf(body);
  for (const [name, text] of elements.length > 0 ? elements : elementsOf(line)) put(facts, name, text);
  return isEmpty(facts) ? null : facts;
}

/** Elements named as fields are; the text of one may hold any other tags. One pass, whatever stands there. */
function elementsOf(text: string): [string, string][] {
  const found: [string, string][] = [];
  let open: { name: string; from: number } | null = null;
  for (const tag of text.matchAll(TAG)) {
    const [whole, slash, name = ''] = tag;
    if (!open && slash === '' && fieldOf(name) !== null) open = { name, from: tag.index + whole.length };
    else if (open && slash !== '' && name === open.name) {
      found.push([name, text.slice(open.from, tag.index)]);
      open = null;
    }
  }
  return found;
}

function put(facts: Facts, name: string, raw: string): void {
  const field = fieldOf(name);
  const text = textOf(raw);
  if (field === 'relevance' || field === 'novelty') {
    if (facts[field] !== null && facts[field] !== text) facts.torn = true;
    facts[field] = text;
  } else if (field === 'comment') facts.comment ??= text;
  else if ((field === 'id' || field === 'index' || field === 'n') && namesPaper(text))
    facts.claims.push(text);
}

function textOf(raw: string): string {
  const text = raw.trim();
  return CDATA.exec(text)?.[1] ?? decodeEntities(text);
}

function isEmpty({ claims, relevance, novelty, comment }: Facts): boolean {
  return claims.length === 0 && relevance === null && novelty === null && comment === null;
}
