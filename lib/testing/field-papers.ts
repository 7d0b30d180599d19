import { readFileSync } from 'node:fs';
import type { Paper } from '../papers/paper';

/** A paper of a field, and whether the field's starting point wants it. */
export interface FieldPaper extends Paper {
  field: string;
  wanted: boolean;
}

/** The project's own sample: see the head of `field-papers.txt`. */
export function fieldPapers(): FieldPaper[] {
  const text = readFileSync(new URL('./field-papers.txt', import.meta.url), 'utf8');
  let field = '';
  return text.split('\n').flatMap((line) => {
    const heading = /^# (.+)$/.exec(line);
    if (heading) field = heading[1] ?? '';
    const [, sign, id = '', title = '', abstract = ''] = /^([+-]) (\S+) \| (.+) \| (.+)$/.exec(line) ?? [];
    return sign ? [{ id, version: null, title, authors: [], abstract, field, wanted: sign === '+' }] : [];
  });
}
