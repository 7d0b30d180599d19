import type { MailedPaper } from '../arxiv/read-rss';
import { isOn } from './daily-job';

/** Lists of a day that are scored with the same criteria, and their papers. */
export interface CriteriaGroup {
  criteriaId: string;
  lists: string[];
  papers: MailedPaper[];
}

/**
 * Divides a day's papers by the criteria of the lists that they are on. A paper on lists of several criteria is scored
 * once, with those of its primary category if that is among the lists, else with those of the first list that has it.
 *
 * @param criteriaOf id of the criteria that a list is scored with
 */
export async function byCriteria(
  papers: readonly MailedPaper[],
  lists: readonly string[],
  criteriaOf: (category: string) => Promise<string>,
): Promise<CriteriaGroup[]> {
  const groups = new Map<string, CriteriaGroup>();
  const groupOf = new Map<string, CriteriaGroup>();
  for (const list of lists) {
    const criteriaId = await criteriaOf(list);
    const group = groups.get(criteriaId) ?? { criteriaId, lists: [], papers: [] };
    group.lists.push(list);
    groups.set(criteriaId, group);
    groupOf.set(list, group);
  }
  const [first] = groups.values();
  for (const paper of papers) {
    const primary = { categories: paper.categories.slice(0, 1) };
    const list = lists.find((each) => isOn(primary, each)) ?? lists.find((each) => isOn(paper, each));
    (groupOf.get(list ?? '') ?? first)?.papers.push(paper);
  }
  return [...groups.values()];
}
