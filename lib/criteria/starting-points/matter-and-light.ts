import type { StartingPoint } from './starting-point';

export const MATTER_AND_LIGHT: readonly StartingPoint[] = [
  {
    id: 'cond-mat',
    name: 'Condensed matter',
    text: `Quantum and soft matter: phases, excitations and the experiments that show them.

1. Topological matter
Wanted: topological insulators and superconductors, quantum Hall effect, anyons, Weyl semimetals, edge states, Berry phase, spin liquids.
Not wanted: catalogues of candidate materials.

2. Correlated electrons and superconductors
Wanted: Hubbard model, Mott insulators, unconventional superconductivity, cuprates and nickelates, strange metals, Kondo physics, quantum criticality.
Not wanted: routine density functional calculations of one compound.

3. Two-dimensional materials
Wanted: graphene, moiré bands, magic-angle twisted bilayers, transition metal dichalcogenides, electric field effect, excitons.
Not wanted: growth recipes and devices.

4. Many-body physics and statistical mechanics
Wanted: many-body localization, tensor networks and matrix product states, ultracold gases, nonequilibrium dynamics, phase transitions, disorder, glasses, active and soft matter.
Not wanted: social and traffic systems.

Keywords
Wanted: superconductivity, electrons, lattice, band structure, quantum spin Hall, fermions, bosons, Fermi surface, topological order, magnetism, phase transition, phonon, localization, electronic properties
Not wanted: interatomic potentials, machine-learned force fields, graph neural networks, opinion dynamics, high-throughput screening, batteries
`,
  },
  {
    id: 'quant-ph',
    name: 'Quantum information',
    text: `Quantum computing, communication and metrology, with proofs or with experiments.

1. Error correction
Wanted: surface codes, quantum LDPC codes, stabilizer codes, decoders, logical qubits, fault tolerance, thresholds, magic states.
Not wanted: surveys for a general public.

2. Algorithms and complexity
Wanted: factoring, quantum simulation, linear systems, query complexity, quantum advantage, QMA, approximate optimization, circuit lower bounds.
Not wanted: quantum kernels and classifiers tried on small data sets.

3. Hardware
Wanted: superconducting qubits, trapped ions, neutral atoms, spin qubits, photonic qubits, gate fidelity, decoherence, noise, quantum networks.
Not wanted: fabrication reports without a new result.

4. Theory of quantum information
Wanted: entanglement, Bell inequalities, channel capacity, quantum key distribution, resource theories, tomography, quantum metrology, open systems.
Not wanted: interpretations of quantum mechanics.

Keywords
Wanted: qubit, quantum computer, quantum error correction, quantum algorithm, entanglement, entangled, fault-tolerant, stabilizer, syndrome, NISQ, Heisenberg limit, nonlocality, exponential speedup, toric code
Not wanted: quantum machine learning, feature maps, quantum Bayesianism, consciousness, philosophy, measurement problem, many worlds
`,
  },
  {
    id: 'physics.optics',
    name: 'Optics and photonics',
    text: `Light and its control, from nanostructures to frequency combs.

1. Integrated and nonlinear photonics
Wanted: microresonators, Kerr solitons, frequency combs, lithium niobate, silicon photonics, supercontinuum, parametric oscillators, second harmonic generation.
Not wanted: packaging and data links without new physics.

2. Nanophotonics
Wanted: metasurfaces, plasmonics, photonic crystals, bound states in the continuum, inverse design, quantum emitters, cavities with high Q factor.
Not wanted: colour filters and sensors of known designs.

3. Topological and non-Hermitian photonics
Wanted: photonic topological insulators, edge states of light, parity-time symmetry, exceptional points, synthetic dimensions.
Not wanted: electronic materials.

4. Waves in complex media, and computing with light
Wanted: wavefront shaping, transmission matrix, scattering media, optical neural networks, diffractive processors, optomechanics, structured light, ultrafast lasers.
Not wanted: microscopy images enhanced by deep learning.

Keywords
Wanted: photonic, optical, laser, resonator, waveguide, nanophotonic, soliton, diffraction, polarization, refractive index, wavelength, whispering-gallery, light
Not wanted: holographic image reconstruction, super-resolution microscopy, tissue images, lens design, LiDAR point clouds, visible light communication
`,
  },
];
