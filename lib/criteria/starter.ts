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
Wanted: MoE, mixture of experts, quantization, pruning, sparsity, sparse, low-rank, compression, efficiency, representation learning, foundation model
Not wanted: diffusion models, reinforcement learning, federated learning, transfer learning, online learning
Applications, not wanted: time series, spatial or temporal modeling, knowledge graphs, recommendation systems, information retrieval, machine translation, summarization, speech recognition, signal processing, medical imaging, image segmentation, 3D vision, video understanding
`,
};
