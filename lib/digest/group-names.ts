/** Wherever they stand, no person is named so. */
const OF_GROUPS =
  words(`collaboration collaborations team teams consortium consortia project university universities
  universität université università universidad universidade universiteit institute institutes institut instituto
  institution laboratory laboratories department committee workshop initiative observatory association foundation
  organisation organization corporation and of for the on with und et behalf`);
/** At the end of a name, where people's names have none of these either, or hardly. */
const ENDINGS =
  words(`group groups projects lab labs network networks council alliance company inc ltd llc gmbh school society
  community contributors authors members force research technology technologies intelligence center centre équipe
  equipe agi genai services communication communications survey biobank experiment telescope facility
  academy agency ministry hospital commission quantum robotics systems investigators programme hunyuan deepmind`);
/** At the beginning. A one-word name is a whole anyway. */
const COMPANIES =
  words(`google microsoft nvidia ibm amazon aws alibaba tencent bytedance baidu huawei xiaomi openai
  anthropic deepmind deepseek qwen samsung salesforce intel adobe naver kakao databricks snowflake eleutherai
  laion xai moonshot zhipu minimax sensetime meituan kuaishou yandex spotify netflix team collaboration group`);
/** By their whole name. */
const KNOWN = new Set([
  'meta fair',
  'hugging face',
  'step fun',
  'aleph alpha',
  'prime intellect',
  'claude opus',
  'claude code',
]);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/**
 * Whether this is the name of a collaboration, a team, a company: to be kept in one piece. Where a name could be a
 * person's as well (`Jean Force`), it counts as a group's: in one piece it is right, if not in order.
 */
export function isGroupName(text: string): boolean {
  const all = text
    .toLowerCase()
    .split(/[\s,.()]+/)
    .filter(Boolean);
  const [first = ''] = all;
  const last = all.at(-1) ?? '';
  if (COMPANIES.has(first) || ENDINGS.has(last) || KNOWN.has(all.join(' '))) return true;
  // "Jing Ai" is a person.
  return /\bAI$/.test(text) || all.some((word, i) => OF_GROUPS.has(word) && !isBetweenParticles(all, i));
}

/** `von und zu`. */
function isBetweenParticles(all: readonly string[], at: number): boolean {
  return all[at] === 'und' && /^vo[nm]$/.test(all[at - 1] ?? '') && /^zu[mr]?$/.test(all[at + 1] ?? '');
}
