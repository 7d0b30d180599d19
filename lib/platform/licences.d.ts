/** Made at build time by `licences.plugin.ts`. */
declare module 'virtual:licences' {
  const works: import('./licensed-work').LicensedWork[];
  export default works;
}
