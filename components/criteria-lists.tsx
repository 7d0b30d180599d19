import { useState } from 'preact/hooks';
import { readAuthors } from '../lib/criteria/author-list';
import { commentLanguage } from '../lib/criteria/comment-language';
import type { Criteria } from '../lib/criteria/criteria';
import { readCategories } from '../lib/criteria/criteria-for';
import { CommentLanguageField } from './comment-language-field';
import { ListField } from './list-field';
import { CRITERIA } from './words/criteria';

export interface CriteriaListsProps {
  criteria: Criteria;
  onDraft(criteria: Criteria): void;
}

/** Whom the criteria follow, for which categories' listings they are, and how comments are written: folded away until any is said. */
export function CriteriaLists({ criteria, onDraft }: CriteriaListsProps) {
  const { authors = [], categories = [] } = criteria;
  const language = commentLanguage(criteria.commentLanguage);
  const [open] = useState(authors.length + categories.length > 0 || language !== '');
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
      <CommentLanguageField
        value={language}
        onChange={(tag) => onDraft({ ...criteria, commentLanguage: tag })}
      />
    </details>
  );
}
