/**
 * Published figures of the two programs that come nearest, on the same 63 papers: gpt_paper_assistant and the
 * seed's own program, measured against a local server whose replies were clean, without hidden reasoning, at 1 s
 * and 80 tokens/s. The 421 are computed from those. Numbers only; see the notes of the project for the method.
 */
export interface PeerRun {
  name: string;
  papers: number;
  calls: number;
  promptTokens: number;
  completionTokens: number;
  seconds: number;
}

export const PEER_RUNS: readonly PeerRun[] = [
  {
    name: 'gpt_paper_assistant',
    papers: 63,
    calls: 17,
    promptTokens: 35050,
    completionTokens: 3813,
    seconds: 63.6,
  },
  {
    name: "the seed's program",
    papers: 63,
    calls: 6,
    promptTokens: 25891,
    completionTokens: 3811,
    seconds: 52.3,
  },
  {
    name: 'gpt_paper_assistant',
    papers: 421,
    calls: 107,
    promptTokens: 234827,
    completionTokens: 25994,
    seconds: 432,
  },
  {
    name: "the seed's program",
    papers: 421,
    calls: 17,
    promptTokens: 156579,
    completionTokens: 25978,
    seconds: 342,
  },
];

/** Papers of 63 that each of them keeps when all replies are deformed so; `crash` where the run is lost. */
export const PEER_SHAPES: readonly [deformation: string, assistant: string, seed: string][] = [
  ['code fence', '0', '0'],
  ['prose around', '0', '0'],
  ['thinking aloud', '0', '0'],
  ['fence, prose or thinking in the scoring step only', '63', '63'],
  ['fence or prose in the title step only', '0', '0'],
  ['JSON array on one line', '0', '0'],
  ['wrapped in an object', '0', '0'],
  ['pretty-printed', '0', '0'],
  ['array, an object a line', '63', '63'],
  ['scores as strings', 'crash', '63, best last'],
  ['scores as n/10', 'crash', 'crash'],
  ['scores with fractions', '63', '63'],
  ['id with version', 'crash', '0'],
  ['id with prefix', 'crash', '0'],
  ['keys in lower case', 'crash', 'crash'],
  ['one invented id added', 'crash', '63'],
  ['a bare number on a line', 'crash', 'crash'],
  ['TeX not escaped', '59', '59'],
  ['cut off at 60 %', '30', '60'],
  ['a paper left out of each reply', '50', '62'],
];
