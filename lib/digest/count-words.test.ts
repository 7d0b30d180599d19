import { expect, it } from 'vitest';
import { countWords } from './count-words';
import { aDigest } from './test-digests';

const meaning = (name: string) => countWords(aDigest().counts).find((each) => each.name === name)?.meaning;

it('says truly what is among the scanned papers, and what among those without a score', () => {
  expect(meaning('scanned')).toContain('of a daily run, those of the kinds you chose');
  expect(meaning('unscored')).toContain('such as replacements');
});
