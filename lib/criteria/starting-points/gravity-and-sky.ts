import type { StartingPoint } from './starting-point';

export const GRAVITY_AND_SKY: readonly StartingPoint[] = [
  {
    id: 'gr-qc',
    name: 'Gravitation and relativity',
    text: `General relativity and what may lie beyond it: waves, black holes, rigorous results and quantum gravity.

1. Gravitational waves
Wanted: detections by LIGO, Virgo and KAGRA, binary black hole mergers, waveform models, effective one-body, LISA sources, pulsar timing arrays, parameter estimation, tests of general relativity.
Not wanted: hardware of interferometers.

2. Black holes
Wanted: quasinormal modes, ringdown, perturbations of Kerr, stability, self-force, horizons, superradiance, exotic compact objects.
Not wanted: thermodynamics of one more exact solution, shadows of hypothetical metrics.

3. Numerical and mathematical relativity
Wanted: initial data, evolution of binary spacetimes, singularities, cosmic censorship, positive mass, Einstein equations.
Not wanted: numerical codes for fluids without gravity.

4. Quantum gravity
Wanted: loop quantum gravity, spin foams, quantum cosmology, asymptotic safety, causal sets, semiclassical gravity, Hawking radiation.
Not wanted: speculation without a calculation.

Keywords
Wanted: gravitational wave, black hole, general relativity, spacetime, Einstein equations, inspiral, merger, ringdown, Kerr, Schwarzschild, post-Newtonian, big bang singularity
Not wanted: wormholes, warp drive, f(R) gravity, dark energy models, modified gravity, energy conditions
`,
  },
  {
    id: 'astro-ph',
    name: 'Astrophysics and cosmology',
    text: `The sky and what is learned from it: surveys, objects and the universe as a whole.

1. Cosmology
Wanted: cosmic microwave background, Hubble constant, dark energy, large-scale structure, weak lensing, baryon acoustic oscillations, reionization and 21 cm, supernova distances.
Not wanted: models of inflation without an observable.

2. Galaxies
Wanted: galaxy formation and evolution, high-redshift galaxies with JWST, dark matter halos, active galactic nuclei, supermassive black holes, interstellar medium, the Milky Way, hydrodynamical simulations.
Not wanted: catalogues without analysis.

3. Stars and planets
Wanted: exoplanets and their atmospheres, transits, stellar evolution, asteroseismology, abundances, star formation, protoplanetary disks, white dwarfs, binaries.
Not wanted: light curves of single variable stars.

4. High energies and transients
Wanted: fast radio bursts, gamma-ray bursts, supernovae, neutron stars and pulsars, cosmic rays, tidal disruption events, X-ray binaries, accretion.
Not wanted: alerts and classification notes.

Keywords
Wanted: redshift, galaxy, stars, stellar, telescope, survey, observations, luminosity, halo, planet, quasar, metallicity, spectroscopy, photometry, cosmological parameters, Gaia, JWST, Planck
Not wanted: software package, Python package, pipeline, sampler, instrument design, detector calibration, SETI, extraterrestrial intelligence, machine learning classification
`,
  },
];
