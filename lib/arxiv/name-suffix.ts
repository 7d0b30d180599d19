const GENERATIONS = new Set('Jr jr JR Sr sr SR II III IV VI VII VIII 2nd 3rd 4th'.split(' '));
const DEGREES = new Set('PhD PHD DPhil MD Esq MSc MPH MBA DSc ScD FRS'.split(' '));

/** `Jr.`, `III`, `Ph.D.`: what may follow a name behind a comma. Roman numbers in capitals only: `Satoshi Ii` is a name. */
export function isSuffix(text: string): boolean {
  return isGeneration(text) || isDegree(text);
}

/** `Jr.`, `III`: which of the family. */
export function isGeneration(text: string): boolean {
  return GENERATIONS.has(text.replace(/\.$/, ''));
}

/** `Ph.D.`, `MD`, `Esq.` */
export function isDegree(text: string): boolean {
  return text.length < 10 && DEGREES.has(text.replace(/[. ]/g, ''));
}
