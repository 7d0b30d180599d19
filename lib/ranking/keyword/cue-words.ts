import { wholeWords } from './field-terms';

/** English words that turn a sentence. Those of other languages are in `abroad/`, labels in `label-words.ts`. */

const any = (...alternatives: string[]) => new RegExp(wholeWords(alternatives.join('|')), 'iu');

/** As a clause begins: at once, behind a mark, or behind what leads over. */
const CLAUSE = String.raw`(?<=^\W{0,12}|[,;:–—]\s{0,4}|(?:please|but|and|also|always|should|must|(?:want|like|try|trying|prefer|need) to|kindly|just|i|we|you)\s)`;
const VERBS =
  'demote|deprioriti[sz]e|avoid|exclude|ignore|skip|omit|(?:filter|leave|weed|screen|sort|rule) out';
/** Only what goes before makes an order of these: "avoiding local minima" is a topic. */
const GERUNDS = 'avoiding|excluding|ignoring|skipping|omitting|(?:filtering|leaving) out';
/** They begin terms as well, such as "drop impact" and "hate speech". */
const VERBS_OF_TERMS =
  'drop|block|hide|mute|reject|remove|downrank|discard|hate|dislike|detest|despise|loathe';
const ADDRESSED = String.raw`(?=\s(?:any|all|papers|articles|anything|everything|topics|works?|studies|those|these)\b)`;

/** What follows is not wanted. */
export const AGAINST = any(
  `${CLAUSE}(?:${VERBS})`,
  String.raw`(?<=[,;–—]\s?|but\s)(?:${GERUNDS})`,
  String.raw`(?<=(?:please|i|we|but|really)\s)(?:${VERBS_OF_TERMS})`,
  `${CLAUSE}(?:${VERBS_OF_TERMS})${ADDRESSED}`,
  // "Filter papers that …" as the orders to a model have it; "filter design" is a topic.
  `${CLAUSE}filter(?= (?:it|them|an?|any|all|anything|everything|papers?|articles?|works?|those|these)\\b)`,
  'leave (?:th(?:is|ese|ose)|them|it|the following) (?:to|for)(?! (?:me|us)\\b)',
  String.raw`(?:not|un)\s?(?:interested in|looking for|concerned with)`,
  String.raw`(?<=interested\s)not (?:in|by)`,
  String.raw`(?:do(?:es)? not|do(?:es)?n['’]?t|never|no longer)\s(?:\w+\s)?(?:want|show|care|includ|like|need|read|send|give|recommend|bother)\w*(?: (?:me|about|for|to see|to read|with))*`,
  'prefers? not to(?: (?:see|read|get|spend time on))?',
  "can(?:no|['’])?t stand",
  '(?:sick|tired|bored|fed up|(?<!get )enough) (?:of|by|with)',
  "could(?: not|n['’]?t) care less (?:about|for)",
  String.raw`(?<=^\s*)neither`,
  'no (?:interest in|need (?:for|of)|more(?! than))',
  'nothing (?:on|about)',
  String.raw`(?<=^\s*(?:please\s)?)no(?! (?:longer|matter|doubt|more than|s[oó]lo|solamente))`,
  String.raw`(?<=^\s*)not(?! (?:only|just|necessarily))`,
  String.raw`(?<=^\s*)less(?=[^,]{1,200},\s*more\s)`,
  String.raw`(?<=more\s[^,]{1,200},\s*)less`,
);
/** A denial that joins on to what is wanted, and holds to the end: "theory, not applications". */
export const JOINED = [
  any('but (?:not|no|without|never)', '(?<!with )and without', '(?:and not?|or not)(?! (?:only|just))'),
  new RegExp(
    `,\\s*${wholeWords('(?:and |or )?(?:please )?(?:definitely |certainly )?(?:not|no|without|w/o)(?! (?:only|just))')}`,
    'iu',
  ),
  // In capitals, as one searches.
  /(?<=\S\s)(?:AND |BUT |OR )?NOT(?=\s[^A-Z]*[a-z])/,
];
/** What follows is an exception, either way. */
export const EXCEPT = any(
  'except(?:ing)?(?: for)?',
  String.raw`exceptions?(?= (?:is|are|for)\b)`,
  'other than',
  '(?:apart|aside) from',
  'rather than',
  'instead of',
  'as opposed to',
  'excluding',
  'with the exception of',
  'anything but',
);
/** The same up to the next comma, where it begins the sentence: "instead of molecules, graphs". */
export const EXCEPT_AHEAD =
  /^\s*(?:instead of|rather than|apart from|aside from|other than)\s([^,]{1,200}),/i;
/** What stands before it is not wanted, as a sentence ends. */
export const PREDICATE =
  /\b(?:(?:is|are|should be)\s+(?:(?!not\s(?:un|irr|excl|boring))\w+\s)?(?:of (?:no|little) (?:\w+\s)?interest|not\s(?:wanted|relevant|interesting|of (?:any )?interest|needed|for me|my (?:thing|field|area|cup of tea))|unwanted|irrelevant|uninteresting|boring|out of scope|off[- ]topic|excluded|ignored|avoided|skipped|omitted|dropped|filtered out)|(?:is|are)n['’]?t\s(?:wanted|relevant|interesting|of interest|needed|for me|my thing)|bores? me|(?:do(?:es)? not|do(?:es)?n['’]?t) (?:interest|concern|excite) (?:me|us)|(?:is|are) not)\W*$/i;

/** What is wanted by itself, as a sentence ends: beside a clause that ends in the opposite, each keeps its own. */
export const ASSENT =
  /\b(?:(?:is|are|do|does)(?: (?:very |really |highly )?(?:wanted|relevant|interesting|important|welcome|great|fine|of interest|not (?:irrelevant|unwanted|uninteresting|unimportant|boring)))?|(?:interests?|excites?) me)\W*$/i;

const WANT = String.raw`(?:i|we|please)\s(?:(?:am|are|do|would|really|only|much|rather|also|['’]d)\s)*(?:want|like|love|prefer|need|include|keep|show|interested|enjoy|care|read|work)`;
/** What follows is wanted after all. */
export const FOR_AGAIN = new RegExp(
  `\\bbut\\s+(?:i\\s|please\\s|do\\s|am\\s)*(?:want|like|love|include|keep|show|interested)\\b|(?:[,;–—]|\\band)\\s*(?:${WANT}|(?:give|show|send) me|(?:prioriti[sz]e|promote|accept|favou?r|prefer|focus on|keep|include)\\s|(?:only|just|rather|instead)\\s)`,
  'i',
);
/** The same behind a denial of this very sentence: "not games, but puzzles", "less of this, more of that". */
export const DENIED_AGAIN =
  /\bbut\b(?!(?: \w+)? (?:not|no|never)\b)|,\s*(?:more|yes to|(?:everything|anything|all) (?:on|about))\s/i;
