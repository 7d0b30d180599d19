/** Made at build time by `model-prices.plugin.ts`. */
declare module 'virtual:model-prices' {
  const table: {
    /** Day on which the prices were true, `2026-09-23`. */
    date: string;
    /** Host → model → [input, cached input, cache write, output] in US dollars a million tokens. */
    hosts: Record<string, Record<string, [number, number | null, number | null, number]>>;
  };
  export default table;
}
