import type { StartingPoint } from './starting-point';

export const LIFE_AND_MARKETS: readonly StartingPoint[] = [
  {
    id: 'q-bio',
    name: 'Quantitative biology',
    text: `Biology by theory, models and sequences: what living systems do, and why.

1. Evolution and populations
Wanted: population genetics, selection and mutation, genealogies, phylogenetics, adaptation, ecology of communities, epidemic spreading.
Not wanted: forecasts of one outbreak in one country.

2. Genomes and sequences
Wanted: sequence alignment, genome assembly, variant calling, RNA-seq quantification, single-cell genomics, gene regulation.
Not wanted: web servers and databases.

3. Proteins and molecules
Wanted: protein structure from sequences, residue coevolution, folding, molecular motors, biophysics of membranes.
Not wanted: molecule generators and benchmarks of molecular property prediction.

4. Neurons, cells and collective behaviour
Wanted: neural coding, population activity of neurons, biological networks, morphogenesis, cell motility, flocking, criticality in biology, information transmission in cells.
Not wanted: medical images, brain decoding by deep learning.

Keywords
Wanted: genome, DNA, gene expression, protein, species, fitness, mutations, sequencing reads, neurons, cells, bacteria, evolutionary, maximum entropy, population dynamics, infection
Not wanted: drug discovery, drug-like molecules, molecular fingerprints, SMILES, medical imaging, electronic health records, wearable sensors
`,
  },
  {
    id: 'econ',
    name: 'Economics and quantitative finance',
    text: `Economic theory, econometrics and mathematical finance.

1. Econometrics and causal inference
Wanted: difference-in-differences, instrumental variables, treatment effects, synthetic control, panel data, double machine learning, partial identification, regression discontinuity.
Not wanted: regressions on one country's data without a new method.

2. Economic theory
Wanted: mechanism design, auctions, matching markets, information design, game theory, contracts, social choice, behavioural economics.
Not wanted: essays without a model.

3. Mathematical finance
Wanted: rough volatility, option pricing, hedging, stochastic control, optimal execution, risk measures, portfolio choice, term structure.
Not wanted: predicting stock prices with deep learning.

4. Market microstructure and macroeconomics
Wanted: limit order books, market impact, price formation, liquidity, systemic risk, business cycles, monetary policy, heterogeneous agents.
Not wanted: trading bots, cryptocurrency price forecasts.

Keywords
Wanted: estimator, treatment, volatility, market, prices, Heston model, order flow, equilibrium, incentives, correlation matrices of assets, derivatives, transaction costs, parallel trends, two-way fixed effects
Not wanted: stock return prediction, stock forecasting, reinforcement learning trading, sentiment analysis, technical indicators, bitcoin
`,
  },
];
