import { readFileSync } from 'node:fs';
import type { SamplePaper } from './sample-paper.ts';

/** The day's mailing of the sample, with what the scripted model says of each paper. */
export const samplePapers: readonly SamplePaper[] = JSON.parse(
  readFileSync(new URL('papers.json', import.meta.url), 'utf8'),
);
