import { readAuthors } from '../lib/criteria/author-list';
import type { Criteria } from '../lib/criteria/criteria';
import { readCategories } from '../lib/criteria/criteria-for';
import { ListField } from './list-field';
import { CRITERIA } from './words/criteria';

export interface CriteriaListsProps {
  criteria: Criteria;
  onDraft(criteria: Criteria): void;
}

/** Whom the criteria follow, and which categories' listings they are for. */
export function CriteriaLists({ criteria, onDraft }: CriteriaListsProps) {
  return (
    <>
      <ListField
        {...{ id: 'criteria-authors', label: CRITERIA.authors, hint: CRITERIA.authorsHint }}
        {...{ value: criteria.authors ?? [], read: readAuthors, between: '\n' }}
        onChange={(authors) => onDraft({ ...criteria, authors })}
      />
      <ListField
        {...{ id: 'criteria-categories', label: CRITERIA.categories, hint: CRITERIA.categoriesHint }}
        {...{ value: criteria.categories ?? [], read: readCategories, between: ', ' }}
        onChange={(categories) => onDraft({ ...criteria, categories })}
      />
    </>
  );
}
