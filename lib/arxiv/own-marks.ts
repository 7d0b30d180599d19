/**
 * Every element that Winnow puts into arXiv's page carries this attribute, and nothing else does.
 * Readers of the page pass over such elements whole, so that a page reads the same before and after.
 */
export const OWN_MARK = 'data-winnow';
