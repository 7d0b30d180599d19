import type { ComponentChild } from 'preact';

export interface RichTextProps {
  /** One message, with `<0>words</0>` or `<0/>` where something is around words, or in their place. */
  text: string;
  /** What each number stands for; it gets the words inside. What is not ours, such as a key, comes in here, not in the text. */
  parts: readonly ((words: string) => ComponentChild)[];
}

const TAG = /<(\d)>([^<]*)<\/\1>|<(\d)\/>/g;

/** A sentence with a link, something strong or a number in it. A tag that nothing stands for stays text. */
export function RichText({ text, parts }: RichTextProps) {
  const pieces: ComponentChild[] = [];
  let end = 0;
  for (const tag of text.matchAll(TAG)) {
    const [whole, around, words = '', alone] = tag;
    const part = parts[Number(around ?? alone)];
    pieces.push(text.slice(end, tag.index), part ? part(words) : whole);
    end = tag.index + whole.length;
  }
  return <>{[...pieces, text.slice(end)]}</>;
}
