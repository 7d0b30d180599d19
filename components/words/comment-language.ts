import { said } from '../../lib/base/said';

/** What the reader reads where the language of comments is chosen: one entry a message, as in `criteria.ts`. */
export const COMMENT_LANGUAGE = {
  label: said('pages_commentLanguage_label'),
  ofPapers: said('pages_commentLanguage_ofPapers'),
  hint: said('pages_commentLanguage_hint'),
};
