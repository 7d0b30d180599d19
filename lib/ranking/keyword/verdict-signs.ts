/** Signs by which people say yes and no. */
const YES = '✅✔✓☑👍❤💚💙💜🧡⭐🌟🟢🔥🎯🙌➕💯😍🥰⭕◎';
const NO = '❌✖✗✘☒❎👎⛔🚫🛑🔴➖🙅💔🤮😴🥱🗑×✕';
const SIGN = new RegExp(`([${YES}${NO}])(?:[\\uFE0F\\u{1F3FB}-\\u{1F3FF}]|\\u200D[♀♂]\\uFE0F?){0,3}`, 'u');

/** A part of a line and what the sign before it says; undefined where there is none. */
export interface Signed {
  text: string;
  wanted: boolean | undefined;
}

/** A line cut at its signs: `✅ graphs ❌ molecules`. A cross between two words is a product: `3×3`, `A × B`. */
export function cutAtSigns(line: string): Signed[] {
  const parts: Signed[] = [];
  let wanted: boolean | undefined;
  let rest = line;
  let text = '';
  let hasText = false;
  for (let at = SIGN.exec(rest); at; at = SIGN.exec(rest)) {
    const [all, sign = ''] = at;
    const ahead = rest.slice(0, at.index);
    hasText ||= ahead.trim() !== '';
    const isProduct = (sign === '×' || sign === '✕') && hasText;
    text += ahead;
    rest = rest.slice(at.index + all.length);
    if (isProduct) text += all;
    else {
      if (text.trim() !== '' || wanted !== undefined) parts.push({ text, wanted });
      wanted = YES.includes(sign);
      text = '';
      hasText = false;
    }
  }
  text += rest;
  if (text.trim() !== '' || wanted !== undefined) parts.push({ text, wanted });
  return parts;
}
