/** An arXiv id without its version, as arXiv spells it, and the version where one was given. */
export interface ArxivId {
  id: string;
  version: number | null;
}

// Old style (to March 2007) archive/YYMMNNN, sometimes with a subject class that is no part of the id;
// new style YYMM.NNNN, five digits since 2015.
const OLD = /^([a-z]+(?:-[a-z]+)?)(?:\.[A-Z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v([1-9]\d{0,3}))?$/;
const NEW = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v([1-9]\d{0,3}))?$/;
const PAPER =
  /^(?:https?:\/\/[^/?#]+)?\/(?:abs|pdf|html|format|ps|src|e-print)\/([^?#]+?)(?:\.pdf)?(?:[?#].*)?$/;

/** Reads `2602.03906v2`, `hep-th/9901002`, `arXiv:math.GT/0309136`; null for anything else. */
export function parseArxivId(text: string): ArxivId | null {
  const bare = text.trim().replace(/^arXiv:/i, '');
  const recent = NEW.exec(bare);
  if (recent?.[1]) return { id: recent[1], version: versionOf(recent[2]) };
  const old = OLD.exec(bare);
  if (old?.[1] && old[2]) return { id: `${old[1]}/${old[2]}`, version: versionOf(old[3]) };
  return null;
}

/**
 * Reads the id from the address of a paper, `/abs/hep-th/9901002v2` or `https://arxiv.org/html/2602.03906v1`.
 * The host is not looked at: arXiv's pages mix relative and absolute addresses, on four hosts.
 */
export function parseArxivHref(href: string): ArxivId | null {
  const id = PAPER.exec(href)?.[1];
  return id ? parseArxivId(id) : null;
}

/** Whether `text` is an id and nothing more: no prefix, no white space; a version is allowed. */
export function isArxivId(text: string): boolean {
  return NEW.test(text) || OLD.test(text);
}

function versionOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
