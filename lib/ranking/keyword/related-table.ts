/**
 * Abbreviations and near-synonyms, in our own hand and from general knowledge: machine learning's first,
 * then other sciences'. The terms of a line stand for one another; after `>` come narrower terms, which a
 * paper on the first may use in its place, but which do not stand for it the other way.
 */
export const RELATED_TABLE = `
large language model, LLM > language model, GPT, in-context learning
foundation model, pretrained model > large language model, vision language model, pretraining, scaling law
vision language model, VLM
mixture of experts, MoE > expert routing, expert, router, gating network
transformer > self-attention, attention head, positional encoding, softmax attention, linear attention, state space model
attention > attention head, attention map, softmax, linear attention, sparse attention, long context
autoencoder > variational autoencoder, VAE, latent space, bottleneck, reconstruction
variational autoencoder, VAE
generative adversarial network, GAN
convolutional neural network, CNN
recurrent neural network, RNN > LSTM, GRU
graph neural network, GNN > message passing, graph convolution
state space model, SSM > Mamba
conditional network, dynamic network, conditional computation > early exit, adaptive computation, gating, routing
neural architecture > residual connection, normalization layer, depth and width, activation function
quantization > low-bit, bit-width, 4-bit, 8-bit, 2-bit, 1-bit, low-precision, int8, int4, fp8, fp4, mixed precision, post-training quantization
pruning > lottery ticket, structured pruning, magnitude pruning, subnetwork
sparsity > sparsification, top-k, l1 regularization, lottery ticket
low-rank, low rank adaptation, LoRA > matrix factorization, singular value decomposition, SVD, tensor decomposition, parameter-efficient fine-tuning
parameter-efficient fine-tuning, PEFT > LoRA, adapter
compression > knowledge distillation, distillation, quantization, pruning, token reduction, compressed
KV cache, key-value cache > cache eviction, prefix caching, long context
efficiency, efficient inference > speculative decoding, throughput, latency, speedup, acceleration, FLOPs, linear time, compute cost, overhead
high-performance computing, HPC > GPU, supercomputer, CUDA, GPU kernel, accelerator, hardware
distributed training, large-scale training > data parallelism, pipeline parallelism, tensor parallelism, all-reduce, communication overhead, gradient compression, optimizer states
large-scale inference, LLM serving > inference engine, serving system, speculative decoding, prefill, throughput
parallelism > multi-GPU, data parallel, tensor parallel
memory optimization > offloading, memory footprint, activation checkpointing, out-of-memory
representation learning > embedding, latent representation, self-supervised, disentanglement, contrastive learning
how networks encode information, internal representation, mechanistic interpretability > hidden state, linear probe, superposition, circuit, residual stream, activation patching
dictionary learning, sparse autoencoder, SAE > monosemantic feature
feature learning > neural tangent kernel, lazy regime
contrastive learning, contrastive method > InfoNCE, CLIP, self-supervised learning
training dynamics, learning dynamics > gradient descent, stochastic gradient descent, SGD, loss landscape, grokking, implicit bias, edge of stability, learning rate, Adam, neural tangent kernel, scaling law, overparameterized, generalization bound, convergence rate, mean-field
stochastic gradient descent, SGD
natural language processing, NLP
reinforcement learning, RL > policy gradient, Q-learning, actor-critic, RLHF, reward, MDP
reinforcement learning from human feedback, RLHF
retrieval-augmented generation, RAG
information retrieval > retrieval-augmented generation, ranking, search engine
recommendation system, recommender > collaborative filtering, click-through rate
speech recognition, ASR
federated learning > clients
diffusion model > denoising diffusion, text-to-image, score matching
medical imaging > MRI, CT, radiology, pathology, ultrasound
image segmentation > semantic segmentation, mask
3D vision > point cloud, NeRF, Gaussian splatting, depth estimation
video understanding > video
machine translation > translation
time series > forecasting
knowledge graph, KG > ontology, entity linking
signal processing > EEG, radar, wireless
spatial modeling, temporal modeling > spatiotemporal, trajectory, traffic
transfer learning > domain adaptation
tool use > tool calling, function calling
multi-agent, multi-agent system > agentic
computer vision, vision > image, visual, object detection
robotics > robot, manipulation, locomotion
healthcare, medicine > clinical, medical, patient, hospital
education > student, classroom, teaching
causal inference > causal discovery, counterfactual, treatment effect
fairness > demographic parity, discrimination, disparity
survey > review, overview
theory > theorem, proof, provable, lower bound
application > clinical, medical, healthcare, industry, education, finance, legal, robot
agent, LLM agent > agentic, multi-agent, tool use
partial differential equation, PDE
ordinary differential equation, ODE
physics-informed neural network, PINN
out of distribution, OOD
Bayesian optimization, BO
Markov chain Monte Carlo, MCMC
graphics processing unit, GPU
density functional theory, DFT
molecular dynamics, MD
active galactic nucleus, AGN
gravitational wave, GW > LIGO, binary merger
cosmic microwave background, CMB
dark matter, DM > WIMP, axion
quantum chromodynamics, QCD
quantum field theory, QFT
Large Hadron Collider, LHC
Bose-Einstein condensate, BEC
quantum error correction, QEC > surface code, stabilizer code
noisy intermediate-scale quantum, NISQ
single-cell RNA sequencing, scRNA-seq
functional magnetic resonance imaging, fMRI
electroencephalography, EEG
genome-wide association study, GWAS
`;
