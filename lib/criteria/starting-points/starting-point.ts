/** Criteria of a field to begin with: written for its readers, and meant to be made their own. */
export interface StartingPoint {
  /** Stable: the field's main category, or a name where it has several. */
  id: string;
  /** What the field is called, and the criteria until they get a name of their own. */
  name: string;
  /** Archive or category whose new papers are the field's, where `id` is none. */
  listing?: string;
  /** In the shape of `STARTER_CRITERIA`. */
  text: string;
}
