import { describe, expect, it } from 'vitest';
import { fieldOf } from './field-names';

describe('fieldOf', () => {
  it.each([
    ['ARXIVID', 'id'],
    ['arxiv_id', 'id'],
    ['paperId', 'id'],
    ['#', 'index'],
    ['Paper_Title', 'title'],
    ['paper_index', 'index'],
    ['RELEVANCE', 'relevance'],
    ['relevanceScore', 'relevance'],
    ['Relevance (1-10)', 'relevance'],
    ['relevance_1_10', 'relevance'],
    ['NOV', 'novelty'],
    ['n', 'n'],
    ['Why', 'comment'],
    ['relevance_reason', 'comment'],
  ])('%s is %s', (key, field) => expect(fieldOf(key)).toBe(field));

  it.each(['authors', 'relevance_weight', 'confidence', ''])('%s is nothing', (key) =>
    expect(fieldOf(key)).toBeNull(),
  );
});
