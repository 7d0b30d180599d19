import { parseArxivHref, parseArxivId } from './arxiv-id';
import { authorNames } from './author-names';
import type { PlacedEntry, Reading } from './entry';
import { select, selectAll } from './inherited';
import { ABS } from './selectors';
import { texText, textAt } from './tex-text';

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
    journalRef: journalRefOf(page),
    subjects: textAt(page, ABS.SUBJECTS),
    announced: null,
    parts: [page],
  };
}

/** Report numbers stand in cells of the same class; only the label of the row tells them apart. */
function journalRefOf(page: HTMLElement): string {
  const cells = selectAll(page, ABS.JOURNAL_REF);
  const cell = cells.find(({ parentElement: row }) => row && /^Journal reference\b/.test(texText(row)));
  return cell ? texText(cell) : '';
}
