import { stemmer } from 'stemmer';

/** Words of arXiv’s that Porter’s rules join though they mean different things, or keep apart though they mean one. */
const OTHERWISE = new Map(
  [
    'general generals: general',
    'generalize generalizes generalized generalizing generalization generalizations: generalize',
    'memory memories: memory',
    'memorize memorizes memorized memorizing memorization: memorize',
    'tokenize tokenizes tokenized tokenizing tokenization tokenizer tokenizers: tokenize',
    'encoder encoders: encoder',
    'decoder decoders: decoder',
    'transformer transformers: transformer',
    'generative: generative',
    'generic: generic',
    'expertise: expertise',
    'bias biases biased: bias',
    'matrix matrices: matrix',
    'index indexes indices: index',
    'vertex vertexes vertices: vertex',
    'represent represents represented representing: represent',
    'sparse sparsity sparsely sparsify sparsifies sparsified sparsifying sparsification: sparse',
    'theory theories theoretic theoretical theoretically: theori',
  ].flatMap((line) => {
    const [words = '', one = ''] = line.split(': ');
    return words.split(' ').map((word): [string, string] => [word, one]);
  }),
);

/** `quantisation` is `quantization`; but there is no `supervization` and nothing is `precize`. */
const BRITISH = /^([a-z]{4,}[^cv])is(ations?|e[drs]?|ing)$/;

/**
 * The stem under which a word's plural, case, tense and nearest derivations meet, by Porter's rules: quantized,
 * quantizing and quantization; sparse, sparsity and sparsely. Not a word to show.
 * @param word one lower-case word
 */
export function stem(word: string): string {
  const spelled = word.replace(BRITISH, '$1iz$2');
  return OTHERWISE.get(word) ?? OTHERWISE.get(spelled) ?? stemmer(spelled);
}
