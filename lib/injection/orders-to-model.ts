import { AI, OVERRIDE, RULES, VERB } from './order-words';
import { WORDS } from './words';

/** Orders to forget the rules, other rules, and words addressed to a model. */
export const ORDERS_TO_MODEL: readonly [what: string, pattern: string][] = [
  [
    WORDS.orderToForget,
    `\\b${OVERRIDE}\\b[^.;]{0,30}\\b(?:all|any|the|your|these|those|previous|prior|above|earlier|preceding|every|other|my)\\b[^.;]{0,40}\\b${RULES}\\b`,
  ],
  [
    WORDS.orderToForget,
    `\\b${OVERRIDE}\\b (?:all|any|everything|anything|what(?:ever)?) (?:of )?(?:the |that |was |is |comes? |you |stands? )*(?:above|before|previous(?:ly)?|prior|earlier|else|say|said)\\b`,
  ],
  [
    WORDS.otherRules,
    '\\b(?:new|updated|revised|real|actual|true|hidden|secret|final|additional|important|urgent|special|override|admin|developer|system|operator) (?:instructions?|task|prompt|rules?|directives?|orders?|command)s?(?:\\s?:|,? (?:follow|for (?:you|all models)|to (?:you|all models))\\b)',
  ],
  [
    WORDS.otherRules,
    '\\b(?:your (?:new |real |actual |only |true |next |current )?(?:task|job|goal|role|duty|instructions?|orders?) (?:is|are|has|have)|(?:the (?:task|instructions?|rules|criteria) (?:is now|are now|now is|has changed|have changed)))\\b',
  ],
  [
    WORDS.addressToModel,
    `\\b(?:you are|you're|if you are|because you are|act as|behave as|pretend to be|imagine you are) (?:now )?(?:an? |the )?(?:helpful |honest |impartial |expert |automated )?${AI}\\b`,
  ],
  [
    WORDS.addressToModel,
    `\\bas (?:an? |the )(?:helpful |honest |impartial |expert |automated )?${AI}\\b[^.]{0,40}\\b(?:you|your|please)\\b`,
  ],
  [
    WORDS.addressToModel,
    `\\b(?:note|message|memo|notice|instructions?|warning|hint|reminder|request|word)\\b[\\s,:!-]{0,3}(?:to|for) (?:all |any |the |every |our |an? )?${AI}\\b(?:[:,!]|\\s(?:reading|that reads?|who reads?|which reads?|reviewing|evaluating|scoring|please|must|should))`,
  ],
  [
    WORDS.addressToModel,
    `\\b(?:(?:hello|hi|hey|dear|listen)[,:!]?|attention[,:!]) (?:all |any |the |every |our |to )?${AI}\\b\\s?[:,!]`,
  ],
  [
    WORDS.addressToModel,
    `\\b(?:to|for|attention) (?:all|any|the|every|whichever) (?:ai|llms?|(?:large )?language models?|automated|reviewing|scoring|evaluating)[^.]{0,40}\\b(?:read|review|evaluat|scor|rat|process|grad|judg|rank)\\w*\\b[^.]{0,20}(?:\\bthis|:)`,
  ],
  [
    WORDS.addressToModel,
    `\\bif you(?:'re| are)? (?:an? |the )?(?:${AI}|reading this|scoring|evaluating|reviewing|able to read)\\b`,
  ],
  [
    WORDS.addressToModel,
    '\\b(?:ai|llm|language model|chatgpt|gpt-?\\d?|claude|gemini|assistant|reviewer|grader|scorer|system|user|human)\\s?:\\s?(?:[a-z]+ ){0,4}(?:you|your|this paper|rate|score|give|output|ignore|understood|sure|ok|i will|i must|rank|relevance|novelty)\\b',
  ],
  [
    WORDS.orderToYou,
    `\\byou (?:must|should|need to|have to|will|shall|are (?:required|instructed|ordered|asked|told|obliged|expected) to|ought to|can only|may only|cannot|can't|must not|should not|are not allowed to)\\s?(?:now |always |only |to |not |never |also ){0,3}(?:${VERB}|ignore|disregard|forget|obey|follow)\\b`,
  ],
  [
    WORDS.otherRules,
    "\\b(?:the researcher|i|we|the user|the reader)(?:'s)?,? (?:the researcher,? |the user,? )?(?:have |has )?(?:now )?(?:chang|updat|replac|revis|relax)\\w+ (?:my|our|his|her|their|the) (?:scoring )?criteria\\b|\\bresearcher'?s? criteria\\b|\\bcriteria for (?:relevance|novelty)\\s?:",
  ],
  [
    WORDS.orderClosedUp,
    '(?:ignore|disregard|forget)(?:all|any|the|every|your|previous|prior|above)+(?:previous|prior|above|instruction|rule|prompt)|(?:rate|score|give|assign)(?:this|it|the|all|our)(?:paper|work|others?|10|ten)|(?:novelty|relevance)(?:10|ten|score)',
  ],
];
