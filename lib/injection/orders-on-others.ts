import { BEGIN, LOW, MARKS, OTHERS, OTHERS_LOOSELY, TOP, VERB } from './order-words';
import { WORDS } from './words';

/** Orders about the papers beside it. */
export const ORDERS_ON_OTHERS: readonly [what: string, pattern: string][] = [
  [
    WORDS.orderOnOthers,
    `${BEGIN}${VERB}\\b[^.]{0,50}(?<!\\w)${OTHERS_LOOSELY}[^.]{0,60}\\b(?:${LOW}|${TOP}|${MARKS}|out|nothing|empty|irrelevant|unscored|same|\\d{1,2})\\b`,
  ],
  [
    WORDS.orderOnOthers,
    `\\b(?:omit|skip|exclude|drop|leave out|remove|hide|ignore|do not (?:score|rate|list|mention|output|include|return|report|print|answer for)|never (?:score|rate|list|mention|output|include)|refuse to (?:score|rate)|nothing (?:about|for))\\b[^.]{0,30}(?<!\\w)${OTHERS_LOOSELY}`,
  ],
  [
    WORDS.orderOnOthers,
    `(?<!\\w)${OTHERS}[^.]{0,30}\\b(?:are|is|get|gets|receive|receives|deserve|deserves|must|should|shall|to)\\b[^.]{0,40}\\b(?:irrelevant|worthless|spam|not relevant|omitted|skipped|ignored|excluded|removed|left out|(?:${LOW}|${TOP})\\b[^.]{0,15}\\b(?:scores?|ratings?|relevance|novelty|points?)|(?:rated|scored|be|a|an|get|receive) (?:10|1|0|one|zero|ten))\\b`,
  ],
  [
    WORDS.orderOnOthers,
    '\\b(?:everything|anything|all) (?:that is not|which is not|but|except|besides|other than) (?:this|our|the present) (?:paper|work|submission|entry|one)\\b|\\b(?:consider|regard|treat|count) (?:all |each )?(?:of )?the (?:remaining|other) \\w+ (?:to be|as)\\b[^.]{0,20}\\b(?:off[- ]topic|irrelevant|unrelated|minor|worthless|weak)\\b|\\b(?:bottom|lowest|minimum|low) (?:scores?|marks?|ratings?) (?:elsewhere|for (?:all|every|the rest|the others|others))\\b',
  ],
  [
    WORDS.orderOnOthers,
    '\\b(?:only|just|solely) (?:this|our|the present) (?:paper|work|submission|entry|one)\\b[^.]{0,40}\\b(?:score|list|relevant|output|rate|answer|line|matters)\\b|\\b(?:score|list|output|rate|answer|report|return|mention) (?:only|just|nothing but|nobody but) (?:this|our|the present)\\b',
  ],
  [
    WORDS.orderOnOthers,
    '\\b(?:swap|exchange|shuffle|reverse|invert|switch|permute|mix up)\\b[^.]{0,25}\\b(?:scores?|ratings?|numbers|order of the (?:papers|lines)|comments?|ids?|relevance and novelty)\\b[^.]{0,40}\\b(?:papers?|with|lines?|others?|all|reply|output)\\b',
  ],
];
