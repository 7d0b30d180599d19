import { parseArxivHref, parseArxivId } from './arxiv-id';
import { authorNames } from './author-names';
import type { PlacedEntry, Reading } from './entry';
import { select } from './inherited';
import { ABS } from './selectors';
import { textAt } from './tex-text';

/**
 * Reads the page of one paper, `/abs/<id>`. The address says which paper it is, and the page's link to the
 * version that it shows has to agree.
 */
export function readAbstractPage(doc: Document, url: URL): Reading {
  const page = select(doc, ABS.PAGE);
  if (!page) return { state: 'none' };
  const entry = readPaper(page, url);
  return entry
    ? { state: 'read', entries: [entry], category: entry.primary, layout: 'abstract' }
    : { state: 'doubt', expected: 1, found: 0 };
}

function readPaper(page: HTMLElement, url: URL): PlacedEntry | null {
  const asked = parseArxivHref(url.pathname) ?? parseArxivId(url.searchParams.get('id') ?? '');
  const shown = parseArxivHref(select(page, ABS.VERSION)?.getAttribute('href') ?? '');
  const title = textAt(page, ABS.TITLE);
  const abstract = textAt(page, ABS.ABSTRACT);
  if (!asked || (shown && shown.id !== asked.id) || !title || !abstract) return null;
  const primary = /\(([^()]+)\)$/.exec(textAt(page, ABS.PRIMARY))?.[1] ?? '';
  return {
    ...{ id: asked.id, version: asked.version ?? shown?.version ?? null },
    ...{ kind: 'new', crossFrom: null, section: '', title, primary, abstract },
    authors: authorNames(select(page, ABS.AUTHORS)),
    comments: textAt(page, ABS.COMMENTS),
    journalRef: textAt(page, ABS.JOURNAL_REF),
    subjects: textAt(page, ABS.SUBJECTS),
    announced: null,
    parts: [page],
  };
}
