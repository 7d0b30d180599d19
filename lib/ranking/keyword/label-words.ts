/** What a label is made of: words for and against, and those of address around them. A topic's words are none of these. */

const ADDRESS = new Set(
  `a an the any all anything everything something things thing stuff ones what which that this these those following
  below i i'm im am we me my mine our us you your is are be being was will would should could can do does did please
  kindly just really very strongly highly definitely absolutely completely at moment currently now right for to of in
  on about from with by as and or but if it them they who when see seeing read reading show showing shown get getting
  hear want find finding think care look looking considered consider send give recommend paper papers article articles
  work works working publication publications preprint preprints study studies literature research topic topics theme
  themes subject subjects area areas field fields domain domains category categories class classes keyword keywords key
  word words phrase phrases term terms tag tags item items list lists criteria criterion rule rules filter filters
  example examples interest interests priority part parts section sections content method methods approach approaches
  technique techniques application applications title titles abstract abstracts author authors else other others also
  scope strictly primary secondary main mainly mostly especially particularly core general top most
  out day days time so too longer anymore follow following he she his her has have had once ever kept prompt`.split(
    /\s+/,
  ),
);

/** Single words and phrases against what follows; in a label only, since most are parts of terms as well. */
const AGAINST =
  /\b(?:no[- ]gos?|not?|nope|never|unwanted|irrelevant|uninterest(?:ing|ed)|disinterest(?:ed)?|unrelated|(?:(?:hard|soft|strict) )?exclu(?:de[ds]?|ding|sions?)|hard no|avoid(?:ed)?|ignored?|skip(?:ped)?|dislike[ds]?|hate[ds]?|deal ?breakers?|downrank(?:ed)?|demoted?|suppress(?:ed)?|off[- ]?topic|out of scope|negatives?|cons|contra|minus|don['’]?ts?|reject(?:ed)?|block(?:ed)?|muted?|banned|omit(?:ted)?|drop(?:ped)?|remove[ds]?|filter(?:ed)? out|leave out|hid(?:e|den)|except(?:ions)?|less(?! is)|low(?:er|est)? priority|(?:black|block|deny) ?list(?:ed)?|anti|non(?= (?:relevant|interest|interests|wanted|topics?|goals?))|(?<=^\W*)(?:lowest|low|none|nothing|out)(?=\W*$))\b/i;
/** The same for what follows. */
const FOR =
  /\b(?:wanted|wants?|relevant|interest(?:s|ed|ing)?|includ(?:e[ds]?|ing)|inclusions?|like[ds]?|love[ds]?|uprank(?:ed)?|promoted?|prefer(?:red|s)?|focus(?:ed)?|positives?|pros?|dos|plus|must(?: haves?)?|(?:high(?:er|est)? )?priorit(?:y|ies)|looking for|favou?rites?|enjoy(?:s|ed)?|keep|(?:white|allow) ?list(?:ed)?|yes|more|(?<=^\W*)(?:highest|high|in)(?=\W*$))\b/i;
const EVERY = [AGAINST, FOR].map((words) => new RegExp(words, 'gi'));

/** Phrases that are no term's, so that a topic may stand beside them: "Not interested in vision, such as". */
const SURELY_AGAINST =
  /\b(?:not (?:interested in|wanted|relevant|of interest|needed|looking for)|uninterested in|(?:do(?:es)? not|do(?:es)?n['’]?t|never|no longer) (?:\w+ )?(?:want|show|care about|includ\w+|like|need|read|send|give|recommend)|(?:papers|topics|things|articles|works?|areas|stuff|anything|everything) (?:\w+ ){0,2}to (?:avoid|exclude|ignore|skip|omit|drop|hide|filter out)|(?:i|we) (?:\w+ )?(?:hate|dislike|avoid|skip|ignore|exclude)|^(?:irrelevant|unwanted|excluded?|uninteresting|avoid|ignored?|skip|unrelated|banned|disliked) .*\b(?:papers|topics|articles|works?|areas|stuff|things|subjects|keywords|categories|studies))\b/i;
const SURELY_FOR =
  /\b(?:interest(?:s|ed) in|looking for|relevant to|(?:i|we) (?:\w+ )?(?:want|like|love|enjoy|work on|study)|focus(?:ed)? on|(?:papers|topics|work) (?:\w+ ){0,2}wanted)\b/i;

/** It denies a denial: "not irrelevant". */
const DOUBLE_DENIAL = /\bnot (?:irrelevant|unwanted|uninteresting|unimportant|excluded|boring)\b/gi;

/** Whether words are for (true) or against what follows, as a label; undefined where they are none, or of a topic. */
export function labelSide(label: string): boolean | undefined {
  const words = label.replace(DOUBLE_DENIAL, 'wanted');
  const side = AGAINST.test(words) ? false : FOR.test(words) ? true : undefined;
  if (side !== undefined && isAddress(words)) return side;
  if (SURELY_AGAINST.test(words)) return false;
  return SURELY_FOR.test(words) ? true : undefined;
}

/** Whether nothing in the words is of a topic. */
export function isAddress(words: string): boolean {
  const rest = EVERY.reduce((text, each) => text.replace(each, ' '), words.toLowerCase());
  return rest.split(/[^\p{L}\p{N}'’]+/u).every((word) => word === '' || ADDRESS.has(word.replace('’', "'")));
}
