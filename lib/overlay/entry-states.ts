/** Attributes by which entries of the page look as the reader asked. None says anything of a score: the page can read them. */

/** On the elements of a paper below the cut-offs. */
export const BACK = 'data-winnow-back';
/** On the elements of a paper that is left out by what the reader asked for. */
export const APART = 'data-winnow-apart';
/** On the elements of one entry: `folded` or `open`, whatever holds for the page. */
export const FOLD = 'data-winnow-fold';

/** On the root element: what stepping back means now. */
export const BELOW = 'data-winnow-below';
/** On the root element: what stays of entries, `folded` for all but abstracts, `titles`; not there where all does. */
export const ABSTRACTS = 'data-winnow-abstracts';
/** On the root element: the page is dark. */
export const DARK = 'data-winnow-dark';
