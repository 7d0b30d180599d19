import { STARTER_CRITERIA } from '../starter';
import type { StartingPoint } from './starting-point';

export const COMPUTING: readonly StartingPoint[] = [
  { id: 'cs.LG', name: STARTER_CRITERIA.name, text: STARTER_CRITERIA.text },
  {
    id: 'cs.CL',
    name: 'Language and language models',
    text: `Language models and the study of language: how they are trained, what they know, how they are measured.

1. Language models
Wanted: pretraining and scaling of large language models, instruction tuning, preference alignment, in-context learning, chain-of-thought reasoning, long context, tokenization and subword units.
Not wanted: a chatbot for one company or one trade.

2. Understanding what they do
Wanted: interpretability of language models, probing, linguistic structure, syntax, hallucination and factuality, calibration, knowledge editing.
Not wanted: prompts collected by trial and error.

3. Translation and many languages
Wanted: machine translation, multilingual and cross-lingual models, low-resource languages, morphology.
Not wanted: one more corpus of social media posts.

4. Tasks and evaluation
Wanted: question answering, retrieval-augmented generation, summarization, dialogue, reading comprehension, evaluation metrics for generated text, benchmarks with care for contamination.
Not wanted: sentiment classification with known models.

Keywords
Wanted: language model, LLM, NLP, BERT, GPT, text generation, words, sentences, corpus, few-shot, encoder-decoder, attention, fine-tuning, translation, tokens, linguistic
Not wanted: speech recognition, audio, vision-language, visual instruction, images, finance domain, legal domain, medical domain, stock prediction
`,
  },
  {
    id: 'cs.CV',
    name: 'Computer vision',
    text: `Seeing by machine: recognition, generation and geometry, as methods rather than products.

1. Recognition
Wanted: object detection, semantic and instance segmentation, image classification, open-vocabulary recognition, promptable segmentation, tracking, video understanding.
Not wanted: detection of one product or one defect.

2. Representations
Wanted: vision transformers, convolutional networks, self-supervised visual features, vision-language pretraining, masked image modeling.
Not wanted: small changes to a backbone.

3. Generation
Wanted: text-to-image diffusion, latent diffusion, video generation, image editing, controllable synthesis.
Not wanted: filters for photographs, face swapping.

4. Three dimensions
Wanted: neural radiance fields, Gaussian splatting, novel view synthesis, 3D reconstruction, depth and pose estimation, optical flow, structure from motion.
Not wanted: point clouds of one city.

Keywords
Wanted: image, visual, ImageNet, COCO, pixels, detector, masks, scene, rendering, views, camera, residual networks, zero-shot, patches, synthesis
Not wanted: medical images, biomedical segmentation, microscopy, cells, X-ray, face recognition, face verification, satellite images, remote sensing, deepfake detection
`,
  },
  {
    id: 'cs.RO',
    name: 'Robotics',
    text: `Robots that act in the world: learning, planning, control and perception for them.

1. Manipulation
Wanted: grasping, dexterous and bimanual manipulation, visuomotor policies, imitation learning from demonstrations, tactile sensing, deformable objects.
Not wanted: industrial cells programmed by hand.

2. Robot learning
Wanted: vision-language-action models, robot foundation models, sim-to-real transfer, domain randomization, reinforcement learning for robots, teleoperation data.
Not wanted: simulated games without a robot.

3. Locomotion and control
Wanted: legged robots, quadrupeds, humanoids, model predictive control, whole-body control, contact dynamics, trajectory optimization, aerial robots.
Not wanted: mechanical design alone.

4. Navigation and state estimation
Wanted: SLAM, visual-inertial odometry, lidar mapping, motion planning, sampling-based planners, multi-robot coordination, exploration.
Not wanted: traffic prediction and self-driving data sets.

Keywords
Wanted: robot, robotic, manipulation, gripper, locomotion, actuators, policy, real-world robot, hardware, odometry, mapping, trajectory, planner, torque
Not wanted: autonomous driving dataset, self-driving cars, steering, lane following, traffic, questionnaire, user survey, agriculture
`,
  },
  {
    id: 'cs.CR',
    name: 'Security and privacy',
    text: `Attacks, defences and proofs: the security of systems, of protocols and of learned models.

1. Systems security
Wanted: side channels, speculative execution, memory safety, fuzzing, vulnerabilities, exploits, trusted execution, web and mobile security, malware analysis.
Not wanted: lists of best practices.

2. Cryptography
Wanted: secure aggregation, multi-party computation, zero-knowledge proofs, homomorphic encryption, post-quantum schemes, signatures, key exchange.
Not wanted: image encryption by chaotic maps.

3. Privacy
Wanted: differential privacy, membership inference, training data extraction, anonymity, tracking, private queries.
Not wanted: reviews of laws.

4. Security of machine learning
Wanted: adversarial examples, prompt injection, jailbreaks of aligned models, model stealing, poisoning and backdoors, watermarks.
Not wanted: intrusion detection by yet another classifier.

Keywords
Wanted: attack, adversary, adversarial, attacker, leak, secret, privacy, cryptographic, vulnerability, exploit, defense, sensitive data, front-running, malicious
Not wanted: permissioned blockchain, smart contract platform, network intrusion detection, anomaly detection, IoT framework, supply chain traceability
`,
  },
];
