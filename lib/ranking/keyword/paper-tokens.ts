import type { Paper } from '../../papers/paper';
import { tokens } from './tokens';

/** A paper as the scorer reads it. */
export interface PaperTokens {
  title: readonly string[];
  abstract: readonly string[];
}

/** An absent abstract is an empty one. */
export function paperTokens({ title, abstract }: Pick<Paper, 'title' | 'abstract'>): PaperTokens {
  return { title: tokens(title), abstract: tokens(abstract) };
}
