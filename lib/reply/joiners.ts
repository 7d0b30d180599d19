/** Scripts that are spelled with marks which part or join letters: Persian, Urdu, Hindi and other languages of India. */
const SPELLED = [
  ...['Arabic', 'Devanagari', 'Bengali', 'Gujarati', 'Gurmukhi', 'Kannada', 'Malayalam', 'Sinhala', 'Tamil'],
  'Telugu',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Such a mark anywhere but between two of their letters: nobody sees it there, and it stands for nothing. */
export const STRAY_JOINER = new RegExp(
  `(?<![${SPELLED}])[\\u200c\\u200d]|[\\u200c\\u200d](?![${SPELLED}])`,
  'gu',
);
