import { WORDS } from './words';

/** Marks that belong to prompts and replies, not to abstracts. Matched against the text as it was sent. */
const source: [what: string, pattern: RegExp][] = [
  [
    WORDS.promptTag,
    /<\s*\/?\s*(?:papers?|systems?|assistant|user|human|ai|instructions?|prompts?|think(?:ing)?|thoughts?|reasoning|tools?|tool_\w+|functions?|function_\w+|outputs?|responses?|answers?|important|admin|developer|rules?|documents?|context|criteria|task|scores?|relevance|novelty|comment|result|final|end|data|input|untrusted|message|abstract|title|entry|item)(?:[-_:][\w-]{1,30})?(?:\s[^<>]{0,80})?\s*\/?\s*>/i,
  ],
  [
    WORDS.promptTag,
    /<\|[^|<>]{1,40}\|?>|\[\/?INST\]|<<\/?SYS>>|<\/?s>|\[\/?(?:system|user|assistant|instruction|prompt)\]/i,
  ],
  [
    WORDS.hiddenMarkup,
    /<!--|<\s*(?:script|style|iframe|img|font|span|div|svg|object|embed|meta|link|base|form|input)\b|\bdisplay\s*:\s*none|\bcolor\s*:\s*(?:white|#fff)|\bjavascript:|!\[[^\]]{0,80}\]\(|```/i,
  ],
  [
    WORDS.endOfPapers,
    /\b(?:end|close|conclusion|begin(?:ning)?|start) (?:of )?(?:the )?(?:list of |all )?(?:papers?|data|lists?|inputs?|prompts?|abstracts?|documents?|batch|block|fence|untrusted (?:data|text)|user (?:input|message)|system (?:prompt|message)|instructions?)\s*(?:[\]>)*#=:.!-]|$|\n)|(?:[=#*-]{3,}|\[)\s*(?:end|begin|stop|start|system|instructions?|new task|papers?|user|assistant)\b/i,
  ],
  [
    WORDS.role,
    /(?:^|[\n.!?"”')\]>]\s{0,3}|[#*_]{2,}\s?)(?:system|assistant|user|human|developer|admin(?:istrator)?|instructions?|operator|moderator|prompt)\s?(?:message|prompt|note|override|instructions?)?\s?[*_]{0,2}:[*_]{0,2}\s?\S/i,
  ],
  [WORDS.anotherPaper, /\[\d{1,3}\]\s?(?:arxiv:)?\d{4}\.\d{4,5}\b|\n\s*\[\d{1,3}\]\s\S/i],
  [WORDS.reply, /\[\s*"?\d[\d.]*"?\s*,\s*"?\d{1,2}"?\s*,\s*"?\d{1,2}"?\s*,\s*["'“]/],
  [WORDS.reply, /["'“`{\s,](?:relevance|novelty|arxivid|arxiv_id|comment)["'”`]\s?[:=]/i],
  [WORDS.reply, /\bARXIVID\b|\b(?:RELEVANCE|NOVELTY)\b(?=\s?[:=]|\s\d)|\bCOMMENT\s?[:=]/],
];

export const IMITATIONS: readonly { what: string; pattern: RegExp }[] = source.map(([what, pattern]) => ({
  what,
  pattern,
}));
