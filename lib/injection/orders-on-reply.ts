import { BEGIN } from './order-words';
import { WORDS } from './words';

/** Orders about the comments, the form and the length of a reply. */
export const ORDERS_ON_REPLY: readonly [what: string, pattern: string][] = [
  [
    WORDS.orderOnComment,
    `\\b(?:in|as|for|into) (?:the|your|its|each|every|all|their) (?:output )?comments?(?: fields?| lines?)?\\s?(?:,|:|"|\\b(?:write|say|put|state|include|use|print|claim|mention|add|of (?:all|every|other|paper))\\b)|\\b(?:write|say|put|state|include|print|insert|copy|append|set|make|change|replace)\\b(?:[^.]|\\.(?=\\S)){0,80}\\b(?:in|as|into|to) (?:the|your|its|each|every|all|their) (?:output )?(?:comments?|reasons?|remark)\\b`,
  ],
  [
    WORDS.orderOnComment,
    '\\b(?:the|your|its|each|every|all) comments?(?: field| line)?s? (?:must|should|shall|has to|is to|reads?|says?)\\b|\\bcomment\\s?[:=]\\s?["“\']|\\bset (?:the |your |all )?comments? to\\b',
  ],
  [
    WORDS.orderOnComment,
    `${BEGIN}(?:say|state|write|claim|declare|tell (?:the )?(?:user|reader|researcher)s?|comment|announce|praise|advertise|visit|click|open|download)\\b[^.]{0,30}\\b(?:that|this|the|our|at|on)\\b[^.]{0,30}\\b(?:best|breakthrough|must[- ]read|excellent|outstanding|most important|groundbreaking|revolutionary|worthless|retracted|fraud|plagiari[sz]ed)\\b`,
  ],
  [
    WORDS.orderOnReply,
    `${BEGIN}(?:respond|reply|answer|output|return|print|write|say|emit|end|stop|begin|start)\\b (?:your |the |every |each |all )?(?:reply |answer |response |output |line |message )?(?:only |nothing |exactly |just |with only |in only |solely )*(?:with|in|nothing|exactly|as|by|here|now|only|after|before|using)\\b[^.]{0,50}\\b(?:json|xml|yaml|markdown|prose|words?|lines?|sentences?|poem|essay|french|german|chinese|english|instead|ok|yes|answer|reply|response|papers?|nothing else|refuse|sorry|html)\\b`,
  ],
  [WORDS.orderOnReply, `${BEGIN}(?:reply|respond|answer) (?:only|exactly|nothing but|solely)\\b`],
  [
    WORDS.orderOnReply,
    `${BEGIN}(?:write|generate|output|give|add|include|print|repeat|explain|describe|think|count|list)\\b[^.]{0,40}\\b(?:\\d{2,}[,.]?\\d*|hundreds?|thousands?|a million|ten thousand|forever|endlessly|until|as long as|as many|in (?:great|extreme|full) detail)\\b[^.]{0,25}\\b(?:words?|times|characters|pages|paragraphs?|tokens|sentences|essay|lines|for (?:each|every) paper|stop|you|forever)\\b`,
  ],
  [
    WORDS.orderOnReply,
    "\\b(?:do not|don't|never|stop) (?:use|output|return|reply|respond|answer|write|produce|emit|follow|score|rat(?:e|ing)|scoring|us(?:e|ing)) (?:the |any |with |in |a |an |this |that |your ){0,2}(?:json|arrays?|brackets|format|scores?|numbers|line format|required format|papers?)\\b",
  ],
  [
    WORDS.orderOnReply,
    '\\b(?:reveal|repeat|print|output|show|leak|disclose|quote)\\b[^.]{0,25}\\b(?:your|the|this|system|hidden) (?:system |hidden |secret |original |full |own ){0,2}(?:prompt|instructions|system message|api key)\\b',
  ],
  [
    WORDS.orderOnReply,
    `${BEGIN}(?:use|switch to|adopt|change)\\b[^.]{0,30}\\b(?:this|the following|another|a different|new|old|other) (?:output|reply|response|answer) ?(?:format|schema|scale|language|order)\\b|\\b(?:scale|scores?) (?:from|of) 1 to 100 (?:instead|from now)|\\bfrom now on\\b|\\bjailbreak(?: mode)?:|\\bdeveloper mode\\b|\\bdo anything now\\b`,
  ],
];
