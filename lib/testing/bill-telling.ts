/** What a service has really worked on, in tokens: it bills for all of it. */
export interface Work {
  prompt: number;
  cached: number;
  /** Hidden reasoning, and what was written. */
  thought: number;
  written: number;
}

/** Chunks of an event stream's `usage` in which a service tells of its work, and whether these counts are all true. */
export interface Telling {
  honest: boolean;
  /** Before the first word. */
  first?: (work: Work) => object;
  /** With each piece. */
  meanwhile?: (work: Work) => object;
  /** With the finish reason. */
  withFinish?: (work: Work) => object;
  /** In a chunk of its own, after the end. */
  last?: (work: Work) => object;
  /** Behind `[DONE]`. */
  late?: (work: Work) => object;
}

const whole = ({ prompt, cached, thought, written }: Work) => ({
  prompt_tokens: prompt,
  completion_tokens: thought + written,
  total_tokens: prompt + thought + written,
  prompt_tokens_details: { cached_tokens: cached },
  completion_tokens_details: { reasoning_tokens: thought },
});
const ZEROS = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };

/** Ways of telling, as services in the field do; made up are none but the liars. */
export const TELLINGS: Record<string, Telling> = {
  'at the end': { honest: true, last: whole },
  'with the finish reason': { honest: true, withFinish: whole },
  'behind the end': { honest: true, late: whole },
  'with the finish reason in part, behind the end in whole': {
    honest: true,
    withFinish: (work) => whole({ ...work, thought: 0 }),
    late: whole,
  },
  'more with each piece': { honest: true, meanwhile: whole, last: whole },
  'prompt first, reply last': {
    honest: true,
    first: (work) => ({ ...whole(work), completion_tokens: 1, total_tokens: work.prompt + 1 }),
    last: (work) => whole({ ...work, prompt: 0 }),
  },
  'counts, then zeros': { honest: true, withFinish: whole, last: () => ZEROS },
  'reasoning in the total alone': {
    honest: true,
    last: (work) => ({ ...whole(work), completion_tokens: work.written, completion_tokens_details: null }),
  },
  'reasoning beside what was written': {
    honest: true,
    last: (work) => ({ ...whole(work), completion_tokens: work.written }),
  },
  'prompt and total alone': {
    honest: true,
    last: (work) => ({ prompt_tokens: work.prompt, total_tokens: work.prompt + work.thought + work.written }),
  },
  'by other names': {
    honest: true,
    last: (work) => ({ input_tokens: work.prompt, output_tokens: work.thought + work.written }),
  },
  'counts and a bill of nothing': { honest: true, last: (work) => ({ ...whole(work), cost: 0 }) },
  'not at all': { honest: false },
  'as zeros': { honest: false, last: () => ZEROS },
  'as zeros at a cost of nothing': { honest: false, last: () => ({ ...ZEROS, cost: 0 }) },
  'as zeros, each time': { honest: false, meanwhile: () => ZEROS, last: () => ZEROS },
  'as null': { honest: false, last: () => ({ prompt_tokens: null, completion_tokens: null }) },
  'as a few tokens': {
    honest: false,
    last: () => ({ prompt_tokens: 9, completion_tokens: 3, total_tokens: 12 }),
  },
  'the prompt alone': { honest: false, last: ({ prompt }) => ({ ...ZEROS, prompt_tokens: prompt }) },
  'next to nothing': {
    honest: false,
    last: () => ({ prompt_tokens: 1, completion_tokens: 1, cost: 0.000_000_1 }),
  },
};
