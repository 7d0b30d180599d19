import { BEGIN, LOW, MARKS, PAPER, TOP, VERB } from './order-words';
import { WORDS } from './words';

/** Orders to give a score, and scores that a text gives itself. */
export const ORDERS_TO_SCORE: readonly [what: string, pattern: string][] = [
  [
    WORDS.orderToScore,
    `${BEGIN}${VERB}\\b[^.]{0,40}\\b${PAPER}\\b[^.]{0,40}\\b(?:${TOP}|${LOW})\\b[^.]{0,20}\\b${MARKS}\\b`,
  ],
  [
    WORDS.orderToScore,
    `${BEGIN}(?:rate|score|give|assign|award|grade|rank|mark|set|put)\\b[^.]{0,40}\\b${PAPER}\\b[^.]{0,30}\\b(?:10|ten|9|1|one|zero|0)\\b(?:\\s?(?:/|out of) ?(?:10|ten))?(?=\\s*(?:$|[.!,;:"]|and |for |in |on |regardless|no matter))`,
  ],
  [
    WORDS.orderToScore,
    `${BEGIN}(?:rate|score|give|assign|award|grade|rank|mark|set|return|output|report|put|answer with|respond with|reply with)\\b[^.]{0,50}\\b(?:a |an |the |its |their )?(?:${TOP}|${LOW})\\b[^.]{0,25}\\b(?:scores?|ratings?|marks?|grades?|points?|relevance|novelty|review)\\b`,
  ],
  [
    WORDS.orderToScore,
    `${BEGIN}(?:rate|score|give|assign|award|grade|mark|set|return|output|report|put)\\b[^.]{0,30}\\b(?:relevance|novelty|scores?|ratings?)\\b[^.]{0,25}\\b(?:10|ten|9|highest|maximum|max|perfect|lowest|minimum)\\b`,
  ],
  [
    WORDS.orderToScore,
    `${BEGIN}(?:set|make|raise|increase|boost|lower|reduce|decrease|double|change|replace)\\b[^.]{0,40}\\b(?:relevance|novelty|scores?|ratings?)\\b[^.]{0,40}\\b(?:10|ten|9|1|one|maximum|highest|lowest|minimum)\\b`,
  ],
  [
    WORDS.orderToScore,
    '\\b(?:a |only |exclusively |strictly )?(?:positive|glowing|favou?rable|enthusiastic|stellar) (?:review|evaluation|assessment|rating|comment)s? (?:only|please|of this|is must|must)\\b|\\b(?:give|write|provide|produce) (?:only )?(?:a |an )?(?:strongly |very |highly |exclusively )?(?:positive|glowing|favou?rable|stellar) (?:review|evaluation|assessment|rating|score|comment)|\\bdo not (?:mention|highlight|report|list) (?:single |any )?(?:negatives?|weakness|flaws|limitations)',
  ],
  [
    WORDS.orderToScore,
    `${BEGIN}(?:rate|score|grade|rank|judge|recommend)\\b[^.]{0,25}\\b(?:it|this|paper|work|submission)\\b[^.]{0,25}\\b(?:highly|generously|favou?rably|first|top|above)\\b`,
  ],
  [
    WORDS.orderToScore,
    `\\b(?:this|the|our) (?:paper|work|submission|article|study)\\b[^.]{0,20}\\b(?:deserves?|merits?|warrants?|must (?:get|receive|have|be given|be (?:rated|scored|ranked))|should (?:get|receive|have|be given|be (?:rated|scored|ranked))|is to (?:get|receive)|gets|receives|earns|is (?:a|an|of)?)\\b[^.]{0,25}\\b(?:10|ten|9|highest|maximum|max|top|perfect|full)\\b[^.]{0,20}\\b(?:scores?|ratings?|marks?|grades?|points?|relevance|novelty|importance)\\b`,
  ],
  [
    WORDS.orderToScore,
    `\\b(?:correct|right|expected|desired|required|appropriate|only|proper|valid|true) (?:output|answer|scores?|ratings?|reply|response|verdict|marks?)\\b[^.]{0,50}\\b(?:is|are|would be|:)[^.]{0,20}\\b(?:10|ten|9|highest|maximum|top|perfect|full marks)\\b`,
  ],
  [
    WORDS.orderToScore,
    '\\b(?:every|any|a|no) (?:score|rating|mark|grade)s? (?:below|under|less than|lower than|other than|short of|but)\\b|\\b(?:anything|nothing) (?:but|below|less than|under|short of) (?:a |an )?(?:10|ten|9|top|full|perfect)\\b|\\b(?:awards?|give|gives|gets?|grant|grants|agreed on) (?:\\w+ ){0,3}(?:full|top|highest|maximum) (?:marks|scores?|ratings?)\\b|\\b(?:top|highest|maximum) (?:scores?|marks?) (?:here|please|for (?:this|us|our))\\b',
  ],
  [
    WORDS.score,
    '\\b(?:scores?|scoring(?: note)?|ratings?|verdict|marks?)\\s?:\\s?["\\[(]?(?:10|[1-9])(?:\\s?(?:/|out of)\\s?10\\b|\\s?,\\s?(?:10|[1-9])\\b(?!\\.?\\d)|\\s?(?:$|["\\])]))',
  ],
  [
    WORDS.score,
    `\\b(?:relevance|novelty|relevancy)\\b(?: score| rating)?["'*)\\]]{0,3}\\s?(?:[:=]|is|of|to|at|-|->|=>|equals|,)?\\s?["'*(\\[]{0,3}(?:a |an )?(?:10|[1-9]|ten|nine)\\b(?!\\.\\d|[-/]\\d| ?(?:%|x|percent|times|of the|\\w+s\\b))`,
  ],
  [
    WORDS.score,
    '\\b(?:relevance|novelty)\\b[^.]{0,15}(?:\\band\\b|/|,)[^.]{0,10}\\b(?:relevance|novelty)\\b[^.]{0,30}\\b(?:10|ten|9|highest|maximum|max|top|perfect|lowest|minimum)\\b',
  ],
  [
    WORDS.score,
    '\\b(?:10|ten) out of (?:10|ten)\\b(?! (?:\\w+ )?(?:cases|tasks|trials|runs|datasets|benchmarks|environments|settings|languages))|\\b10/10\\b(?! (?:\\w+ )?(?:cases|tasks|trials|runs|datasets|benchmarks))',
  ],
];
