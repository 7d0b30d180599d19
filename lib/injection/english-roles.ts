import { WORDS } from './words';

/**
 * What a text speaks of that steers its reading without an order, with words for it as parts of patterns for folded text.
 * The weight of each is how rare it is: the logarithm, to base ten, of how many sentences of real abstracts there are to one
 * that speaks of it. An abstract has a reason for each of them; for several in one sentence, hardly ever.
 */
export interface Role {
  what: string;
  /** It is of how and by whom the text is read, which abstracts hardly speak of at all. */
  situation: boolean;
  weight: number;
  pattern: RegExp;
}

const PIECE =
  '(?:papers?|works?|entr(?:y|ies)|items?|submissions?|articles?|texts?|abstracts?|manuscripts?|contributions?|candidates?|preprints?|stud(?:y|ies)|records?|titles)';
const LIST = '(?:lists?|listings?|batch|feed|queue|page|digest|mailing|announcement|column)';
const BY =
  '(?:next to|besides?|around|near|alongside|adjacent to|together with|above|below|preced\\w+|follow\\w+|surround\\w+|accompany\\w+|compet\\w+ with|under|over|before|after)';

/** From this weight on. */
const SITUATION = 2.8;

const VOCABULARY: readonly (readonly [what: string, weight: number, words: string])[] = [
  // The paper itself, by name.
  [
    WORDS.claimOnItself,
    1.2,
    `(?:this|the present|the current|our|my|the given) (?:\\w+ )?${PIECE}|this (?:one|as)|ours|(?:rank|put|place|list|prefer|mark)(?:ing|s)? (?:us|it|this)|at hand|the authors`,
  ],
  // What stands beside it.
  [
    WORDS.claimOnOthers,
    3.3,
    `${PIECE} (?:\\w+ ){0,3}${BY} (?:this|it|ours|us|the present)|(?:other|remaining|neighbou?ring|competing|surrounding|adjacent|accompanying|no other|two|three) (?:\\w+ )?(?:papers?|entr(?:y|ies)(?! of)|submissions?|articles?|abstracts?|manuscripts?|preprints?|items|works|candidates)|(?:previous|preceding|following) (?:entr(?:y|ies)|items?|submissions?|abstracts?)|(?:listed|printed|shown|placed|displayed|appear(?:s|ing)?|stand(?:s|ing)?|presented|grouped) (?:\\w+ ){0,2}(?:next to|besides?|around|near|alongside|above|below|together with|here|with (?:it|this|ours|us))|(?:what(?:ever)?|those|everything|anything|nothing|ones|any|none) (?:that |which |of those )?(?:is |are |stands? |comes? |appears? |follows? )?(?:listed |printed |shown |found )?(?:around|beside|next to|above|below|alongside|near|elsewhere|further down|further up)|rest of (?:the|this|today'?s?) (?:${LIST}|papers)|its (?:companions?|neighbou?rs?|competitors?|rivals?)|(?:everything|nothing|anything|all|anybody|nobody) else|the others|shares this`,
  ],
  // The list, and how it comes to the reader.
  [
    WORDS.claimOnOthers,
    3.9,
    `(?:this|your|today.?s?|any) (?:same )?${LIST}|arxiv (?:listings?|pages?|feeds?)|(?:the|these|such) (?:listing|mailing|digest|newsletter)s?|(?:this|the present|of the|single) entry|entries (?:that|of this|of the)|this (?:item|record)|the items|submissions? of today|this submission`,
  ],
  [
    WORDS.claimOnOthers,
    2.3,
    'no (?:\\w+ )?(?:merit|value|interest|importance|relevance|substance|worth|use|novelty|significance|originality|science)|(?:little|not any|hardly any|scant|without|lacks?|lacking|devoid of) (?:\\w+ ){0,2}(?:merit|value|interest|importance|relevance|substance|worth|novelty)|worthless|useless|off[- ]topic|irrelevant|unimportant|uninteresting|nothing new|trivial|fabricated|retracted|withdrawn|plagiari[sz]ed|spam|junk|filler|rubbish|bogus|not worth|isn.t worth|worth (?:a look|reading|your time|considering|attention)|unworthy|insignificant|inferior|mediocre|waste of time|beside the point|flawed|dubious|refuted|disproved|outdated|superseded|copied|machine[- ]written|paper mills?|unrelated|unreliable|nothing to offer|lose nothing|hoax|not (?:of interest|needed|considered|serious|suitable|recommended)|(?:do|does|did|can|need) ?n.?t (?:deserve|merit|matter|be (?:read|scored|shown|considered)|concern|qualify|belong)|(?:safely|best|be|been) (?:overlooked|skipped|ignored|disregarded|dismissed|discarded|passed over|left aside|left unread|neglected)|pass(?:ing)? over|unread|false lemma|historical interest|known for (?:decades|years)|by mistake|text generator|close to being relevant',
  ],
  [
    WORDS.claimOnItself,
    1.2,
    'top|topmost|highest|essential|must[- ](?:read|see)|required reading|most (?:relevant|important|valuable)|highly relevant|milestone|breakthrough|first place|upper (?:end|bound|limit)|perfect|outstanding|strongest|generous(?:ly)?|favou?r(?:abl[ey])?|benevolen\\w+|lenien\\w+|promot(?:e|ed|ion)|important|on top|ahead of|the best|priority|prominent(?:ly)?|indispensable|head of|highly|alone has|only one|be kept|keep|prefer(?:red)?|whitelist(?:ed)?|first|recommend(?:ed)?|importance',
  ],
  [
    WORDS.score,
    1,
    'rank(?:ing|ed|s)?|scor(?:e|es|ed|ing)|ratings?|rated|marks?|marked|grad(?:e|es|ed|ing)|assess(?:ment|ed|es)?|evaluation|verdict|points?|stars?|label(?:led|ed)?|on a scale|your scale|judg(?:e|es|ed|e?ments?)|flag(?:ged)?|number|relevance|relevant|novelty|answer',
  ],
  // A mark that was given.
  [
    WORDS.score,
    4.4,
    '(?:graded|rated|scored|ranked|labell?ed|label|judged|obtain(?:s|ed)?|receiv(?:e|es|ed)|awarded|given|assigned|got|earned|result|deserves|settled on|agreed on|decided)\\b[^.]{0,45}\\b(?:10|ten|nine|9(?:\\.\\d)?|a perfect|perfect (?:rating|score|mark)|full marks|(?:the )?(?:highest|maximum|top|best) (?:rating|scores? (?:from|by|in both)|marks?|grades?)|(?:five|5) stars|first place|essential)|(?:known answer|result|label|verdict)[^.]{0,30}: relevant|a (?:nine|ten) would',
  ],
  // Whoever, or whatever, reads the list.
  [
    WORDS.addressToModel,
    4.4,
    '(?:whoever|anyone|anybody|nobody|everyone|everybody|person|people|those) (?:who |that |will )?(?:will )?(?:reads?|sorts?|filters?|ranks?|scor(?:e|es|ing)|rates?|screens?|triages?|compiles?|reviews?|summari[sz]es?|evaluates?|process(?:es)?|skims?)|automat(?:ed|ic) (?:readers?|reviewers?|screen\\w*|assistants?|triage|curators?|summari[sz]ers?|raters?|graders?|filters?|judge)|(?:any|every|dear) (?:summari[sz]ers?|recommenders?|curators?|rater|assistants?|ranker|tool)|recommendation engines?|screening tools?|(?:algorithm|model|system|machine|program|tool|software|bot|agent|ai|script|service)s? (?:that (?:is |are )?|which (?:is |are )?|now )?(?:read(?:s|ing)?|pars(?:e|es|ing)|scan(?:s|ning)?|going through|looking at|scor(?:e|es|ing)|rank(?:s|ing)?|sort(?:s|ing)?|triages?|rat(?:e|es|ing)|compil(?:e|es|ing)) (?:this|these|the present|the list|arxiv|preprints|such lists|our)|(?:the|your|any|every) (?:reader|subscriber)s?|your user|an assistant with|assistants before|to the language model[:,]|(?:algorithm|model|system) reading',
  ],
  // What the reader wants.
  [
    WORDS.claimOnItself,
    4.4,
    "(?:your|stated|each of the|each of your|reader'?s?) (?:\\w+ ){0,1}(?:criteria|criterion|interests?|wish(?:es)?|profile|topics? of interest)|every interest|(?<!\\b(?:is|are|was|were|be|been) )asked (?:to see|for)|(?:told to look|been waiting) for|the user (?:asked|wants|looks)|criteria (?:say|name)|profile of the (?:reader|subscriber)",
  ],
  [
    WORDS.claimOnItself,
    1.7,
    'match(?:es)?|satisf(?:y|ies|ied)|fulfil(?:s|ls|led)?|fits?|meets?|met|coincides?|identical with|falls? under|corresponds?|precisely|exactly|perfectly|fully|whatever|belongs|addressed',
  ],
  [WORDS.addressToModel, 2.8, "you(?! need)|your|yours|you're|you'll|you've"],
  [
    WORDS.plea,
    3.8,
    '(?:grateful|thank you|kindly|kind of you|be (?:much |greatly )?appreciated|we (?:beg|pray|plead|(?:hope|ask|request|trust) (?:that|for|you))|may we|might (?:we|i)|could you|would you|please|be so good|implore|mean a lot|depends on a high)',
  ],
  // Who is no author.
  [
    WORDS.speaker,
    4.2,
    '(?:this is (?:the|your) (?:\\w+ )?(?:owner|administrator|admin|operator|developer|user|researcher|maintainer|supervisor|moderator)|(?:operator|owner|user) speaking|message from the|on behalf of (?:the|your)|i (?:am|wrote|maintain|own|run|designed|built|have)|your (?:\\w+ )?(?:supervisor|owner|operator|maintainer|employer|developers?|creators?|vendor|makers?|administrators?|session|run)|(?:from the|this) (?:owner|operator|maintainer|administrator)s?|the (?:owner|operator|maintainer|administrator|developer)s? of (?:the|this|your|arxiv)|(?:company|team|people|person|lab|firm) (?:that |who )?(?:trained|built|made|created|runs?|operat\\w+)|arxiv (?:moderators?|staff|team|administrators?)|calibration (?:item|entry|paper)|test item|control item)',
  ],
  [
    WORDS.speaker,
    1.5,
    'wants?|wanted|requests?|requested|approved?|confirms?|confirmed|expects?|expected|requires?|asks?|cares? about|treat|exempt|instructs?|insists?|decided|decision|authori[sz]ed?|permits?|wish(?:es)?|comes from',
  ],
  [
    WORDS.score,
    1.4,
    'earlier|previous(?:ly)?|already|usually|cached|ground[- ]truth|in the past|prior|consistently|always|last time|so far|before you|experts|known|every automatic',
  ],
  [
    WORDS.endOfPapers,
    2.1,
    'no (?:further|more|other)|nothing (?:else )?(?:follows|comes)|completes?|concludes?|stops? here|ends? here|end of|the (?:last|final)|finish(?:ed)?|is over|up to here|not part of|below this (?:line|point)|have now seen|all papers',
  ],
  [
    WORDS.endOfPapers,
    3.9,
    '(?:untrusted|quoted) (?:part|text|data|section|input|material)|part of the task|genuine instructions|your answer|to be (?:assessed|scored|rated|ranked|read)|(?:entries|items|papers) follow|(?:item|part|end) of the input|settings of the user|padding|instructions? (?:come|follow)s?|remaining lines|the following comes',
  ],
  [
    WORDS.addressToModel,
    1.9,
    'should|ought to|must|(?:is|are) (?:expected|invited|asked|required|advised|encouraged|requested|obliged|free|best) to|has to be|assume|can afford|had better|needs? to|will recogni[sz]e|treat this',
  ],
];

export const ROLES: readonly Role[] = VOCABULARY.map(([what, weight, words]) => ({
  what,
  weight,
  situation: weight >= SITUATION,
  pattern: new RegExp(`\\b(?:${words})(?![\\w-])`, 'u'),
}));
