import type { StartingPoint } from './starting-point';

export const MATHEMATICS: readonly StartingPoint[] = [
  {
    id: 'math-structures',
    listing: 'math',
    name: 'Algebra, geometry, number theory',
    text: `Pure mathematics of structures: new theorems, and new proofs that explain.

1. Algebraic geometry
Wanted: moduli spaces, birational geometry and the minimal model program, Fano and Calabi-Yau varieties, derived categories, intersection theory, Hodge theory.
Not wanted: databases of examples without a theorem.

2. Number theory
Wanted: distribution of primes, L-functions and zeta functions, modular and automorphic forms, Galois representations, the Langlands program, elliptic curves, Diophantine equations, p-adic geometry.
Not wanted: elementary identities, claimed short proofs of famous conjectures.

3. Algebra and representations
Wanted: representation theory, Lie algebras and algebraic groups, finite groups, homological algebra, category theory, combinatorics of matroids and lattices.
Not wanted: axioms varied for their own sake.

4. Geometry and topology
Wanted: differential geometry, Ricci flow and curvature, hyperbolic 3-manifolds, knots, symplectic geometry, homotopy theory, geometric group theory.
Not wanted: computer graphics, mesh processing.

Keywords
Wanted: scheme, cohomology, variety, sheaf, moduli, conjecture, prime numbers, automorphic, Galois, p-adic, Hodge, manifold, homotopy, infinity-category, conjugacy, sphere packing
Not wanted: mathematics education, history of mathematics, philosophy of mathematics, neural networks, machine learning, cryptosystems
`,
  },
  {
    id: 'math-analysis',
    listing: 'math.AP',
    name: 'Analysis, PDE, probability',
    text: `Rigorous analysis and probability: estimates, existence, regularity and limits, with proofs.

1. PDE
Wanted: Navier-Stokes and Euler equations, dispersive and wave equations, regularity theory, blow-up, well-posedness, weak solutions, elliptic and parabolic equations, calculus of variations.
Not wanted: solvers by neural networks, benchmarks of numerical schemes.

2. Harmonic and functional analysis
Wanted: Fourier series, restriction and decoupling estimates, singular integrals, operator algebras, spectral theory, Banach spaces, optimal transport.
Not wanted: signal processing with known transforms.

3. Probability
Wanted: stochastic PDEs, random matrices, percolation, random walks, interacting particle systems, Gaussian free field, Schramm-Loewner evolution, large deviations, concentration inequalities.
Not wanted: simulation studies without a theorem.

4. Dynamical systems
Wanted: ergodic theory, hyperbolic dynamics, Hamiltonian systems, entropy, mixing.
Not wanted: modelling of populations, traffic or disease by systems of equations.

Keywords
Wanted: PDE, Sobolev, Hölder, weak solution, global existence, blow-up, convex integration, universality, scaling limit, Brownian motion, martingale, KPZ, Monge-Ampère, Wigner matrices, inequality, almost surely
Not wanted: physics-informed neural networks, neural operators, deep learning, machine learning, data-driven, data-efficient, surrogates, parametric equations, engineering application
`,
  },
];
