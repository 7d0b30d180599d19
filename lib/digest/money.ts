/** An amount of US dollars as the digest's table has it: `$0.1`, `$0.76`; never `1e-7`. */
export function tableDollars(usd: number): string {
  const plain = String(usd);
  return `$${plain.includes('e') ? usd.toFixed(8).replace(/\.?0+$/, '') : plain}`;
}

/** The same for people to look at: with cents, `$0.10`. */
export function sheetDollars(usd: number): string {
  const [whole, part = ''] = tableDollars(usd).split('.');
  return `${whole}.${part.padEnd(2, '0')}`;
}

/** Dollars and hundredths of a cent, as far as an amount is shown. */
export function roundDollars(usd: number): number {
  return Math.round(usd * 1e4) / 1e4;
}
