import type { StartingPoint } from './starting-point';

export const DATA_AND_SIGNALS: readonly StartingPoint[] = [
  {
    id: 'stat',
    name: 'Statistics',
    text: `Statistical theory and method: inference with guarantees, and computation that makes it possible.

1. Inference
Wanted: hypothesis testing, confidence intervals, high-dimensional regression, false discovery rate, knockoffs, multiple testing, selective inference, e-values and anytime-valid inference, conformal prediction.
Not wanted: case studies with known tests.

2. Bayesian statistics
Wanted: priors, posterior consistency, Markov chain Monte Carlo, Hamiltonian Monte Carlo, variational inference, model comparison, cross-validation, Gaussian processes, INLA, hierarchical models.
Not wanted: Bayesian neural networks.

3. Causal inference
Wanted: heterogeneous treatment effects, propensity scores, doubly robust estimators, sensitivity analysis, experimental design, mediation.
Not wanted: causal discovery tried on toy graphs only.

4. Nonparametric and computational statistics
Wanted: density estimation, random forests, functional data, spatial statistics, survival analysis, extreme values, bootstrap, minimax rates.
Not wanted: software announcements.

Keywords
Wanted: estimator, asymptotic, p-values, coverage, finite-sample, sparsity, lasso, covariates, exchangeability, posterior, likelihood, regression, sampler, martingale, model-X, distribution-free
Not wanted: dropout, autoencoders, generative models, deep learning benchmarks, image classification, gradient boosting systems
`,
  },
  {
    id: 'eess.SP',
    name: 'Signal processing and communications',
    text: `Signals and wireless systems: models, estimation, and algorithms with analysis.

1. Wireless communications
Wanted: massive MIMO, millimeter wave and terahertz channels, reconfigurable intelligent surfaces, beamforming, precoding, OTFS modulation, channel estimation, cell-free networks, 6G.
Not wanted: protocols above the physical layer.

2. Sensing
Wanted: radar, integrated sensing and communication, direction of arrival, localization, target tracking, waveform design, synthetic aperture.
Not wanted: activity recognition from wearables.

3. Recovery and sparse models
Wanted: compressed sensing, phase retrieval, inverse problems, sparse recovery, dictionary learning, algorithm unrolling, low-rank recovery.
Not wanted: restoration of photographs by deep networks.

4. Signals on graphs, and learning for the physical layer
Wanted: graph signal processing, graph Fourier transform, adaptive filters, distributed estimation, CSI feedback, deep learning for the physical layer, end-to-end communication.
Not wanted: classifiers for biomedical signals.

Keywords
Wanted: antennas, wireless, base station, channel state information, MIMO, spectral efficiency, beam, radar, signal, sampling, estimation, array, modulation, OFDM, filter, Doppler
Not wanted: speech recognition, speech representations, text-to-speech, audio generation, music, image denoising, power grids
`,
  },
];
