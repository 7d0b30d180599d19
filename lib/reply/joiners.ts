/** Scripts that are spelled with marks which part or join letters: Persian, Urdu, Hindi and other languages of India. */
const SPELLED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}]/u
    .source;

/** Such a mark anywhere but between two of their letters: nobody sees it there, and it stands for nothing. */
export const STRAY_JOINER = new RegExp(
  `(?<!${SPELLED})[\\u200c\\u200d]|[\\u200c\\u200d](?!${SPELLED})`,
  'gu',
);
