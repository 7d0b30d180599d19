import { expect, it } from 'vitest';
import { aDigest } from '../testing/digests';
import { countWords } from './count-words';

const meaning = (name: string) => countWords(aDigest().counts).find((each) => each.name === name)?.meaning;

it('says truly what is among the scanned papers, and what among those without a score', () => {
  expect(meaning('scanned')).toContain('of a daily run, those of the kinds you chose');
  expect(meaning('unscored')).toContain('such as replacements');
});
