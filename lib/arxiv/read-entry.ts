import { parseArxivHref, parseArxivId } from './arxiv-id';
import { authorNames } from './author-names';
import type { Announcement, PlacedEntry } from './entry';
import { inherited, select } from './inherited';
import * as selectors from './selectors';
import { texText, textAt } from './tex-text';

/**
 * Reads the paper that begins at `dt`. Null where what makes it that paper cannot be trusted: no id, two
 * ids that differ, no `dd` of its own, no title, or a mark that contradicts the heading above.
 */
export function readEntry(
  dt: HTMLElement,
  section: string,
  announced: string | null = null,
): PlacedEntry | null {
  const dd = bodyOf(dt);
  const id = idOf(dt);
  if (!dd || !id) return null;
  const title = textAt(dd, selectors.TITLE);
  const { kind, crossFrom } = announcementOf(dt);
  if (!title || contradicts(section, kind)) return null;
  return {
    id,
    version: versionOf(dt, id),
    kind,
    crossFrom,
    section,
    title,
    authors: authorNames(select(dd, selectors.AUTHORS)),
    comments: textAt(dd, selectors.COMMENTS),
    journalRef: textAt(dd, selectors.JOURNAL_REF),
    primary: /\(([^()]+)\)$/.exec(textAt(dd, selectors.PRIMARY))?.[1] ?? '',
    subjects: textAt(dd, selectors.SUBJECTS),
    abstract: textAt(dd, selectors.ABSTRACT),
    announced,
    parts: [dt, dd],
  };
}

/** The `dd` after `dt`, past what Winnow or a userscript put between, but never past another `dt`. */
function bodyOf(dt: HTMLElement): HTMLElement | null {
  let next: Element | null = dt.nextElementSibling;
  while (next && !/^(?:DD|DT|H3)$/i.test(inherited(next, 'tagName')))
    next = inherited(next, 'nextElementSibling');
  return next && /^DD$/i.test(inherited(next, 'tagName')) ? (next as HTMLElement) : null;
}

function idOf(dt: HTMLElement): string | null {
  const link = select(dt, selectors.ABS_LINK);
  if (!link) return null;
  const ids = [parseArxivHref(link.getAttribute('href') ?? ''), parseArxivId(link.getAttribute('id') ?? '')];
  return ids[0] && ids[0].id === ids[1]?.id ? ids[0].id : null;
}

function versionOf(dt: HTMLElement, id: string): number | null {
  const html = parseArxivHref(select(dt, selectors.HTML_LINK)?.getAttribute('href') ?? '');
  return html?.id === id ? html.version : null;
}

function announcementOf(dt: HTMLElement): { kind: Announcement; crossFrom: string | null } {
  const text = texText(dt);
  const crossFrom = /\(cross-list from ([^()]+)\)/.exec(text)?.[1];
  if (crossFrom) return { kind: 'cross', crossFrom };
  return { kind: /\(replaced\)/.test(text) ? 'replace' : 'new', crossFrom: null };
}

/** On a translated page the heading may still be arXiv's while `(replaced)` is not, or the reverse. */
function contradicts(section: string, kind: Announcement): boolean {
  const [, heading] = /^(New|Cross|Replacement) submissions\b/.exec(section) ?? [];
  return heading !== undefined && { New: 'new', Cross: 'cross', Replacement: 'replace' }[heading] !== kind;
}
