import { useState } from 'preact/hooks';
import { readAuthors } from '../lib/criteria/author-list';
import type { Criteria } from '../lib/criteria/criteria';
import { readCategories } from '../lib/criteria/criteria-for';
import { ListField } from './list-field';
import { CRITERIA } from './words/criteria';

export interface CriteriaListsProps {
  criteria: Criteria;
  onDraft(criteria: Criteria): void;
}

/** Whom the criteria follow, and which categories' listings they are for: folded away until there are any. */
export function CriteriaLists({ criteria, onDraft }: CriteriaListsProps) {
  const { authors = [], categories = [] } = criteria;
  const [open] = useState(authors.length + categories.length > 0);
  return (
    <details class="criteria-lists" open={open}>
      <summary>{CRITERIA.lists}</summary>
      <ListField
        {...{ id: 'criteria-authors', label: CRITERIA.authors, hint: CRITERIA.authorsHint }}
        {...{ value: authors, read: readAuthors, between: '\n' }}
        onChange={(names) => onDraft({ ...criteria, authors: names })}
      />
      <ListField
        {...{ id: 'criteria-categories', label: CRITERIA.categories, hint: CRITERIA.categoriesHint }}
        {...{ value: categories, read: readCategories, between: ', ' }}
        onChange={(names) => onDraft({ ...criteria, categories: names })}
      />
    </details>
  );
}
