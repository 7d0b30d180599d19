import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED } from './shared-folder';

/** Real titles and abstracts. They are not ours to publish: they lie beside the repository and may be absent. */

const FILES = ['judgement/papers.jsonl', 'seed/papers-421.json', 'arxiv/expected/seed-new.json'];

export interface RealText {
  id: string;
  text: string;
}

/** The titles and abstracts of all files that are here; says of each that is not. */
export function realTexts(): RealText[] {
  const texts = FILES.flatMap((name) => {
    const file = join(SHARED, name);
    if (existsSync(file)) return papersOf(readFileSync(file, 'utf8'));
    process.stdout.write(`Not here: ${file}. Formulas are tried on made-up texts only.\n`);
    return [];
  });
  return texts.flatMap(({ id, arxiv_id, title, abstract }) =>
    [title, abstract].flatMap((text) =>
      text ? [{ id: id ?? arxiv_id ?? '?', text: text.trim().replace(/\s+/g, ' ') }] : [],
    ),
  );
}

interface Raw {
  id?: string;
  arxiv_id?: string;
  title?: string;
  abstract?: string;
}

function papersOf(file: string): Raw[] {
  if (!file.startsWith('{"id"')) {
    const whole = JSON.parse(file) as Raw[] | { items: Raw[] };
    return Array.isArray(whole) ? whole : whole.items;
  }
  return file
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Raw);
}
