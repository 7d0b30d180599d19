/** Signs by which people say yes and no. */
const YES = '✅✔✓☑👍❤💚💙💜🧡⭐🌟🟢🔥🎯🙌➕💯😍🥰⭕◎';
const NO = '❌✖✗✘☒❎👎⛔🚫🛑🔴➖🙅💔🤮😴🥱🗑×✕';
const SIGN = new RegExp(`([${YES}${NO}])(?:[\\uFE0F\\u{1F3FB}-\\u{1F3FF}]|\\u200D[♀♂]\\uFE0F?){0,3}`, 'u');

/** A part of a line and what the sign before it says; undefined where there is none. */
export interface Signed {
  text: string;
  wanted: boolean | undefined;
}

/**
 * A line cut at its signs: `✅ graphs ❌ molecules`, or `graphs ✅ molecules ❌` where one ends it and none begins it. A
 * cross between two words is a product: `3×3`, `A × B`.
 */
export function cutAtSigns(line: string): Signed[] {
  const pieces: { text: string; sign: boolean | undefined }[] = [];
  let text = '';
  let rest = line;
  for (let at = SIGN.exec(rest); at; at = SIGN.exec(rest)) {
    const [all, sign = ''] = at;
    text += rest.slice(0, at.index);
    rest = rest.slice(at.index + all.length);
    const isProduct = (sign === '×' || sign === '✕') && hasWords(text) && hasWords(rest);
    if (isProduct) text += all;
    else {
      pieces.push({ text, sign: YES.includes(sign) });
      text = '';
    }
  }
  if (pieces.length === 0) return line.trim() === '' ? [] : [{ text: line, wanted: undefined }];
  const last = text + rest;
  const isBehind = hasWords(pieces[0]?.text ?? '') && !hasWords(last);
  const parts = isBehind
    ? pieces.map(({ text: words, sign }) => ({ text: withoutLead(words), wanted: sign }))
    : [...pieces, { text: last, sign: undefined }].map(({ text: words }, i) => ({
        text: words,
        wanted: pieces[i - 1]?.sign,
      }));
  return parts.filter((part) =>
    isBehind ? hasWords(part.text) : part.text.trim() !== '' || part.wanted !== undefined,
  );
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Without what leads over to the sign: `weather: ❌`, `weather (❌)`. */
function withoutLead(text: string): string {
  return text.replace(/[\s:=|(–—-]{1,8}$/, '');
}
