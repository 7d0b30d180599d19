import { LOW_EFFORT, OPTIONAL_FIELDS, type OptionalField, STREAM } from '../providers/provider';

/**
 * What servers say of the effort without naming it as it was sent (2026-11). Ollama: “does not support
 * thinking”, “think value … is not supported”, “invalid reasoning value”; Google: “Thinking level is not
 * supported”, “Budget 0 is invalid. This model only works in thinking mode”; OpenRouter: “Reasoning is
 * mandatory”; xAI: “reasoningEffort”. https://github.com/ollama/ollama/issues/12561,
 * https://github.com/RooCodeInc/Roo-Code/issues/10700, https://github.com/elie222/rakazo/issues/114
 */
const WRONG_EFFORT =
  /\bnot support (thinking|reasoning)|\bthink(ing)? (value|level|budget|mode)\b|thinking_(budget|level)|\breasoning (value\b|is mandatory)|reasoning[._]?effort/i;

/** The two fields for the prompt cache go together, whatever a service calls the other one. */
const CACHE_FIELD = /prompt_cache_|cache_control/;

/** “must be verified to stream this model” (OpenAI), “streaming is not supported”. */
const NO_STREAM =
  /verified to stream\b|\bstream(ing)?\b.{0,40}\bnot (supported|available|allowed|enabled|implemented)|not support(ed)? (for )?stream(ing)?\b/i;

/**
 * Which optional field a server refuses, from all that it says: the one that is named first. OpenAI's `param`
 * stands at the beginning, and what a message names later on is what to send instead. An effort below low goes
 * up to low first.
 */
export function refusedField(all: string): OptionalField | typeof LOW_EFFORT | typeof STREAM | undefined {
  if (CACHE_FIELD.test(all)) return 'prompt_cache_options';
  if (NO_STREAM.test(all)) return STREAM;
  const named = OPTIONAL_FIELDS.filter((name) => all.includes(name));
  const [first] = named.sort((a, b) => all.indexOf(a) - all.indexOf(b));
  const field = first ?? (WRONG_EFFORT.test(all) ? 'reasoning_effort' : undefined);
  return field === 'reasoning_effort' && all.includes(LOW_EFFORT) ? LOW_EFFORT : field;
}
