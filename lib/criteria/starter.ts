import type { Criteria } from './criteria';

/**
 * What a newcomer starts with: foundational machine learning, as in the daily digest that Winnow grew
 * out of, in our own words. Meant to be replaced by the reader's own.
 */
export const STARTER_CRITERIA: Criteria = {
  id: 'starter',
  name: 'Foundations of machine learning',
  text: `Foundational research on how models are built, trained and understood. Work that only applies known methods is not wanted.

1. Model architecture
Wanted: mixture of experts (MoE), transformers and attention, conditional or dynamic networks, autoencoders; new designs for existing architectures, or analysis of why they work.
Not wanted: using an existing architecture for a task without learning anything about the architecture itself.

2. Compression and efficiency
Wanted: sparsity, pruning, quantization, low-rank methods, caching (KV cache), and other algorithmic or theoretical gains in efficiency.
Not wanted: applying existing compression methods to yet another task.

3. High-performance computing
Wanted: algorithms and systems that make large-scale training or inference possible: distributed training, parallelism, memory optimization.
Not wanted: engineering increments without a new algorithm.

4. Representation learning
Wanted: how deep networks encode information; feature and dictionary learning, sparse and contrastive methods, training dynamics of neural networks.
Not wanted: standard use of known techniques with nothing new in theory or method.

Keywords
Wanted: mixture of experts, MoE, representation learning, compression, efficiency, sparse, sparsity, pruning, quantization, low-rank, foundation model
Not wanted: reinforcement learning, transfer learning, federated learning, online learning, diffusion models
Applications, not wanted: image segmentation, medical imaging, 3D vision, video understanding, information retrieval, summarization, recommendation systems, machine translation, speech recognition, signal processing, spatial or temporal modeling, time series, knowledge graphs
`,
};
