import { readAuthors } from './author-list';
import { keptAxes } from './axes';
import { commentLanguage } from './comment-language';
import type { Criteria } from './criteria';
import { readCategories } from './criteria-for';
import { readSteering } from './steered-words';

const MAX_NAME_CHARS = 100;

/**
 * Criteria as they are kept, whatever a page sent: nothing but their own fields, lists within their limits, and what is
 * empty left out.
 *
 * @param unnamed what they are called where the reader gave them no name
 */
export function keptCriteria({ id, name, text, ...rest }: Criteria, unnamed: string): Criteria {
  const authors = readAuthors((rest.authors ?? []).join('\n'));
  const categories = readCategories((rest.categories ?? []).join(' '));
  const language = commentLanguage(rest.commentLanguage);
  const axes = keptAxes(rest.axes ?? []);
  const steering = readSteering(rest.steering);
  return {
    ...{ id, name: name.trim().slice(0, MAX_NAME_CHARS) || unnamed, text },
    ...(authors.length > 0 && { authors }),
    ...(categories.length > 0 && { categories }),
    ...(language !== '' && { commentLanguage: language }),
    ...(axes.length > 0 && { axes }),
    ...(steering && { steering }),
  };
}

/** Whether two say the same in all that the reader can change. */
export function sameCriteria(a: Criteria, b: Criteria): boolean {
  const said = ({ id: _, ...rest }: Criteria) => JSON.stringify(keptCriteria({ id: '', ...rest }, ''));
  return a.text === b.text && a.name === b.name && said(a) === said(b);
}
