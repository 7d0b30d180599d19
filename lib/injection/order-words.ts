/** Groups of words that orders to a model are made of, as parts of patterns. For folded text. */

export const OVERRIDE =
  '(?:ignor(?:e|ing)|disregard(?:ing)?|forget|override|overrule|bypass|discard|pay no attention to|do not (?:follow|obey|heed)|stop following|never mind|set aside)';
export const RULES =
  '(?:instructions?|prompts?|rules?|criteria|guidelines?|commands?|rubrics?|directions|directives?|orders|system message|what you (?:were|have been) told)';
export const AI =
  '(?:ai(?! (?:model|assistant|agent|reviewer|system)s?\\b)|a\\.i\\.|artificial intelligence|(?:large )?language models?|llms?|chat ?bots?|chatgpt|gpt|claude|gemini|deepseek|qwen|llama|ai (?:model|assistant|agent|reviewer|system)s?|assistants?|models?|reviewers?|graders?|judges?|evaluators?|scorers?|rankers?|raters?|agents?|automated systems?)';
export const VERB =
  '(?:rate|score|give|assign|award|grade|rank|mark|evaluate|return|output|answer|respond|reply|write|report|set|print|say|treat|consider|judge|put|place|list|label|classify|recommend|accept|select|choose|emit|generate|produce|use|make|copy|repeat|append|insert|include|add|begin|start|end|lower|raise|increase|decrease|reduce|boost|swap|reverse|invert|omit|skip|exclude|drop|leave|remove|hide|stop|reveal|translate|explain|describe|summari[sz]e|pretend|act|assume|remember|note)';
/** Where an order can begin: a sentence, a clause, a list, or behind a word of asking. */
export const BEGIN =
  '(?:^|[.!?:;>\\])}"“”\\n•*#]\\s{0,3}|\\b(?:please|kindly|now|instead|then|and|but|so|always|must|should|shall|will|(?:sure|required|have|want you|asked|instructed|told|ordered|remember|forget|fail) to)\\s{1,2})(?:please |kindly |just |simply |always |only |now |you must |do )?';
export const TOP =
  '(?:10|ten|9|nine|highest|maximum|maximal|max|top|perfect|full(?![- ]rank)|best|excellent|outstanding|positive|favou?rable)';
export const LOW =
  '(?:1|one|0|zero|2|two|lowest|minimum|minimal|min|bottom|worst|low(?![- ]?(?:er )?rank)|poor|bad|negative)';
export const MARKS =
  '(?:scores?|ratings?|marks?|grades?|points?|stars?|relevance|relevant|novelty|reviews?|evaluations?|assessments?|rank(?:ing)?s?|verdicts?)';
export const PAPER =
  '(?:this|our|my|the present|the current|the above|the following|the first|the second|the last|it|paper|papers|work|submission|article|manuscript|entry|entries|preprint)';
const NOUN =
  '(?:papers?|entries|entry|items?|submissions?|articles?|works|ones?|candidates?|preprints?|abstracts?|lines?)';
export const OTHERS = `(?:(?:all|any|every|each|the|of the|these|those)? ?(?:of the )?(?:other|remaining|neighbou?r(?:ing)?|competing|preceding|subsequent|previous|next|following|surrounding) ${NOUN}\\b|(?:all|any|every|each) (?:of the )?(?:others|the rest|neighbou?rs)\\b|(?:every|any)(?:thing|one) else\\b|paper(?:s)? (?:number |no\\.? ?|#)?\\[?\\d{1,3}\\b|\\[\\d{1,3}\\]|\\d{4}\\.\\d{4,5})`;
export const OTHERS_LOOSELY = `(?:${OTHERS}|the (?:rest|others)\\b)`;
