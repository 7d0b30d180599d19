import type { StartingPoint } from './starting-point';

export const HIGH_ENERGY: readonly StartingPoint[] = [
  {
    id: 'hep-th',
    name: 'High-energy theory',
    text: `Quantum field theory, strings and quantum gravity, by calculations that can be followed.

1. Holography and quantum gravity
Wanted: AdS/CFT correspondence, holographic entanglement entropy, black hole information, Page curve and islands, de Sitter space, swampland, JT gravity, the SYK model.
Not wanted: fits of holographic models to materials or to hadron data.

2. Strings and supergravity
Wanted: D-branes, M-theory, compactification, Calabi-Yau threefolds, topological strings, mirror symmetry, flux vacua, string amplitudes, supergravity solutions.
Not wanted: scans of the landscape by machine learning.

3. Quantum field theory
Wanted: conformal field theory and bootstrap, supersymmetric gauge theory, instantons, dualities, generalized symmetries, anomalies, integrability, renormalization group, solitons, monopoles and skyrmions, higher spin.
Not wanted: fixed-order predictions for a collider.

4. Scattering amplitudes
Wanted: on-shell methods, amplituhedron, double copy, celestial holography, soft theorems.
Not wanted: event generators.

Keywords
Wanted: holography, AdS, CFT, string theory, brane, superconformal, supersymmetry, gauge theory, Yang-Mills, large N, entanglement entropy, bootstrap, S-matrix, moduli space, Seiberg-Witten, topological field theory, noncommutative
Not wanted: collider phenomenology, LHC constraints, neural networks, lattice simulation, dark matter searches, superpartner masses
`,
  },
  {
    id: 'hep-ph',
    name: 'Particle physics',
    text: `Particle physics at colliders, in neutrino experiments and in searches: measurements, and theory that can be held against them.

1. Standard Model
Wanted: Higgs boson, top quark, electroweak precision, W boson mass, QCD jets, parton distributions, higher-order corrections, parton showers.
Not wanted: formal field theory without an observable.

2. Beyond the Standard Model
Wanted: supersymmetry searches, dark matter candidates, axions, dark photons, long-lived particles, effective field theory (SMEFT), leptoquarks, composite Higgs.
Not wanted: models that explain a single excess.

3. Flavour and precision
Wanted: B meson decays, CP violation, CKM matrix, muon anomalous magnetic moment, rare decays, lepton flavour universality.
Not wanted: tables of hadron masses from quark models.

4. Neutrinos
Wanted: neutrino oscillations, mixing angles, mass ordering, neutrinoless double beta decay, sterile and reactor neutrinos.
Not wanted: construction of detectors.

Keywords
Wanted: LHC, ATLAS, CMS, collider, proton-proton collisions, cross section, branching fraction, luminosity, TeV, next-to-leading order, event generator, dark matter, WIMP, neutrino, Higgs, muon
Not wanted: technical design report, conceptual design, readout electronics, photomultiplier, machine learning taggers, neural network classifiers, string compactification
`,
  },
  {
    id: 'nucl',
    listing: 'nucl-th',
    name: 'Nuclear physics',
    text: `Nuclei, nuclear matter and the quark-gluon plasma, in theory and experiment.

1. Nuclear structure
Wanted: ab initio calculations, no-core shell model, coupled cluster, in-medium similarity renormalization group, energy density functionals, exotic isotopes, halo nuclei, shell evolution.
Not wanted: phenomenological fits of one more level scheme.

2. Nuclear forces
Wanted: chiral effective field theory, three-nucleon forces, nucleon-nucleon interaction, lattice nuclear physics, hypernuclei.
Not wanted: old potentials refitted.

3. Heavy-ion collisions
Wanted: quark-gluon plasma, elliptic flow, viscous hydrodynamics, jet quenching, QCD critical point, initial-state fluctuations, small systems.
Not wanted: proposals and yellow reports of new facilities.

4. Nuclear astrophysics and symmetries
Wanted: neutron matter, equation of state, symmetry energy, neutron skin, r-process, beta decay, reaction rates.
Not wanted: reactor engineering, medical isotopes.

Keywords
Wanted: nuclei, nucleon, nuclear matter, shell model, heavy-ion, Pb-Pb, RHIC, ALICE, isospin, many-body, hydrodynamics, collective flow, ground-state energies, fission
Not wanted: detector concepts, detector requirements, facility, community report, accelerator design, dosimetry
`,
  },
];
