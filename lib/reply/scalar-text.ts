import type { Scalar } from './node';
import { decodeEscapes } from './tex-escapes';

/** A scalar as text: escapes decoded, and None or null as ''. */
export function textOf({ text, quote }: Scalar): string {
  if (quote !== '') return decodeEscapes(text.replace(/^""([\s\S]*)""$/, '$1'), quote);
  if (/^(?:none|null|undefined|nan)$/i.test(text)) return '';
  // It has lost its first mark only.
  const whole = text.replace(/["'”’]{1,3}$/, '');
  return text.endsWith('"') ? decodeEscapes(whole, '"') : whole;
}
