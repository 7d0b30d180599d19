import { selectAll } from './inherited';
import { texText } from './tex-text';

/**
 * Names of authors: links to a search for each. What stands between them is commas, affiliations (with links of
 * their own, at times) and a count of those not shown, or the link that unfolds these.
 */
export function authorNames(line: Element | null): string[] {
  const links = line ? selectAll(line, 'a') : [];
  const names = links.filter((link) => /searchtype=author/.test(link.getAttribute('href') ?? ''));
  return names.map((link) => texText(link));
}
