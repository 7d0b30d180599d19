/** Made at build time by `model-prices.plugin.ts`. */
declare module 'virtual:model-prices' {
  const table: {
    /** Day on which the prices were true, `2026-09-23`. */
    date: string;
    /** Where they are from: a library and its version. */
    source: string;
    /** Host → models: names, and [input, cached input, cache write, output] in US dollars a million tokens. */
    hosts: Record<
      string,
      [names: import('./price-match').NameRule, row: [number, number | null, number | null, number]][]
    >;
  };
  export default table;
}
