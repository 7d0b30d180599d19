const NAMED = '[A-Z]{2}';
const WORDS = '[a-z]+(?:-[a-z]+)?';

/**
 * arXiv's archives and how the categories of each are spelled; empty where an archive has none.
 * Archives change about once in ten years (econ and eess came in 2017), categories more often, so
 * those are known by their form only.
 */
const SUBJECTS: Readonly<Record<string, string>> = {
  'astro-ph': NAMED,
  'cond-mat': WORDS,
  cs: NAMED,
  econ: NAMED,
  eess: NAMED,
  'gr-qc': '',
  'hep-ex': '',
  'hep-lat': '',
  'hep-ph': '',
  'hep-th': '',
  math: NAMED,
  'math-ph': '',
  nlin: NAMED,
  'nucl-ex': '',
  'nucl-th': '',
  physics: WORDS,
  'q-bio': NAMED,
  'q-fin': NAMED,
  'quant-ph': '',
  stat: NAMED,
};

/** Closed archives. arXiv still answers to their names and shows the category they went into. */
const SUBSUMED = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas dg-ga ' +
    'funct-an mtrl-th patt-sol plasm-ph q-alg solv-int supr-con'
  ).split(' '),
);

/** Whether arXiv knows an archive of this name. Case matters, as it does to arXiv. */
export function isArchive(name: string): boolean {
  return Object.hasOwn(SUBJECTS, name) || SUBSUMED.has(name);
}

/** Whether `name` is an archive or has the form of one of its categories, and so can be listed. */
export function isListable(name: string): boolean {
  const dot = name.indexOf('.');
  if (dot < 0) return isArchive(name);
  const archive = name.slice(0, dot);
  const form = Object.hasOwn(SUBJECTS, archive) ? SUBJECTS[archive] : '';
  return Boolean(form) && new RegExp(`^${form}$`).test(name.slice(dot + 1));
}
