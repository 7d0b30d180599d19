import { namesInParts, type PartedName } from '../../lib/digest/name-parts.ts';
import type { DigestPaper } from '../../lib/papers/digest.ts';
import { unpaired } from './plain.ts';
import type { Finding, OwnFault } from './reader.ts';

const always = () => true;
const saying =
  (pattern: RegExp) =>
  (_paper: DigestPaper | undefined, { got }: Finding) =>
    pattern.test(got);
const withMarkup = (paper: DigestPaper | undefined) =>
  /[<&]/.test(`${paper?.title} ${paper?.comment} ${paper?.abstract}`);
const withName = (matches: (name: PartedName) => boolean) => (paper: DigestPaper | undefined) =>
  namesInParts(paper?.authors ?? []).names.some(matches);
const whole = (name: PartedName) => name.kind === 'whole' && / /.test(name.name);
const suffixed = (name: PartedName) => name.kind === 'person' && name.suffix !== '';
const capitals = (name: PartedName) => name.kind === 'person' && /^\p{Lu}{2,}$/u.test(name.family);

const SCRIPTS: OwnFault = {
  field: 'compiles',
  of: saying(/Unicode character [^\p{ASCII}]/u),
  says: 'pdflatex has no letters of this script in the fonts of T1; XeLaTeX and LuaLaTeX have',
};
const BYTES: OwnFault = {
  field: 'compiles',
  of: saying(/Invalid UTF-8 byte/),
  says: 'it shortens names and makes labels by bytes, and leaves half of a letter',
};

/**
 * Faults of readers' own, by the reader and the version that has them, each seen on valid input; some are shown by
 * themselves in `findings/`.
 */
export const OWN_FAULTS: Readonly<Record<string, Readonly<Record<string, readonly OwnFault[]>>>> = {
  'bibtex, plain': { '0.99d': [SCRIPTS] },
  'bibtex, alpha': { '0.99d': [SCRIPTS, BYTES] },
  'bibtex, IEEEtran': { '0.99d': [SCRIPTS, BYTES] },
  'bibtex, plainurl': { '0.99d': [SCRIPTS] },
  'bibtex, unsrtnat': { '0.99d': [SCRIPTS] },
  'biber, biblatex': { '2.18': [SCRIPTS] },
  'citation-js, BibTeX': {
    '0.8.2': [{ field: 'abstract', of: always, says: 'it reads no abstracts of BibTeX' }],
  },
  'bibutils, RIS': {
    '7.2': [
      { field: 'DOI', of: always, says: 'it drops a DOI with five digits behind its “10.”' },
      { field: 'authors', of: withName(whole), says: 'it takes collaborations and single names apart' },
      { field: 'authors', of: withName(suffixed), says: 'it knows no second of a name' },
    ],
  },
  'JabRef, RIS': {
    '3.8.2': [
      { field: 'DOI', of: always, says: 'it has no place for the tag DO' },
      { field: 'authors', of: withName(whole), says: 'it takes collaborations and single names apart' },
      { field: 'authors', of: withName(suffixed), says: 'it takes a suffix for the given name' },
      { field: 'authors', of: withName(capitals), says: 'it takes a family name in capitals for initials' },
      { field: 'paper', of: (paper) => unpaired(paper), says: 'it saves nothing with an unpaired brace' },
    ],
  },
  'marked, Markdown': {
    '18.2.1': [
      {
        field: 'no markup of its texts',
        of: saying(/%7D/),
        says: 'as GitHub has it, an address in a text goes as far as the next blank, its braces with it',
      },
    ],
  },
  feedparser: {
    '2.6.0': [{ field: 'title', of: withMarkup, says: 'it takes a title of type text for HTML' }],
  },
  'rss-parser': {
    '3.13.0': [
      {
        field: 'authors',
        of: (paper) => (paper?.authors.length ?? 0) > 1,
        says: 'of an entry with several authors it has the first',
      },
    ],
  },
  '@rowanmanning/feed-parser': {
    '2.1.5': [
      { field: 'title', of: withMarkup, says: 'it decodes entities twice' },
      { field: 'summary', of: withMarkup, says: 'it decodes entities twice' },
    ],
  },
};
