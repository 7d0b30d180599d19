import { describe, expect, it } from 'vitest';
import { expectSides, NEXT, side, UNWANTED, WANTED } from '../../testing/criteria-sides';
import { criteriaTerms } from './criteria-terms';

/** What stands before a topic, from the first on. */
const NUMBERS: readonly (readonly [string, string, string])[] = [
  ['1. ', '2. ', '3. '],
  ['1) ', '2) ', '3) '],
  ['(1) ', '(2) ', '(3) '],
  ['### 1. ', '### 2. ', '### 3. '],
  ['I. ', 'II. ', 'III. '],
  ['(iv) ', '(v) ', '(vi) '],
  ['(a) ', '(b) ', '(c) '],
  ['A. ', 'B. ', 'C. '],
  ['① ', '② ', '③ '],
  ['1、', '2、', '3、'],
  ['一、', '二、', '三、'],
  ['1️⃣ ', '2️⃣ ', '3️⃣ '],
  ['[1] ', '[2] ', '[3] '],
  ['1.1 ', '1.2 ', '1.3 '],
  ['１．', '２．', '３．'],
];
const EMPHASES: readonly ((number: string, topic: string) => string)[] = [
  (number, topic) => `${number}${topic}`,
  (number, topic) => `${number}**${topic}**`,
  (number, topic) =>
    number.startsWith('#') ? `### **${number.slice(4)}${topic}**` : `**${number}${topic}**`,
  (number, topic) => `${number}**${topic}**:`,
];

describe('numbered topics', () => {
  it.each(NUMBERS)('are terms without their numbers: %s', (...numbers) => {
    for (const emphasis of EMPHASES) {
      const text = numbers.map((number, i) => emphasis(number, [WANTED, UNWANTED, NEXT][i] ?? '')).join('\n');
      for (const topic of [WANTED, UNWANTED, NEXT]) expect(side(text, topic), text).toBe(true);
      const labels = criteriaTerms(text).map(({ label }) => label);
      for (const label of labels) expect(label).toMatch(/\p{L}{3}/u);
    }
  });

  it.each(NUMBERS)('end what the one before does not want: %s', (first, second) => {
    const emphasis = EMPHASES[0];
    for (const [label, item] of [
      ['   - Not relevant:', '   Weather forecasting.'],
      ['Not relevant:', 'Weather forecasting.'],
      ['- Not relevant:', '- Weather forecasting'],
      ['**Not relevant**', 'weather forecasting'],
      ['   - Not relevant: N/A\n   - Not interested in:', '   Weather forecasting.'],
    ])
      expectSides([emphasis?.(first, WANTED), label, item, emphasis?.(second, NEXT)].join('\n'));
  });

  it('are no topics where they number what is not wanted', () => {
    expectSides(`${WANTED}\nExclude:\n1. ${UNWANTED}\n2. protein folding\n\n${NEXT}`);
    expect(side(`1. ${WANTED}\nExclude:\n1. ${UNWANTED}\n2. protein folding`, 'protein folding')).toBe(false);
    const nested = `1. ${WANTED}\n   - Not relevant:\n     1. ${UNWANTED}\n     2. protein folding\n2. ${NEXT}`;
    expectSides(nested);
    expect(side(nested, 'protein folding')).toBe(false);
  });

  it('are never terms by their digits', () => {
    const digits = criteriaTerms('2024, 2025\n3\nPapers of 2026\nTop 10 lists\n4. 5. 6.\n12-34').filter(
      ({ stems }) => stems.every((stem) => /^\d+$/.test(stem)),
    );
    expect(digits).toEqual([]);
    expect(side('21 cm cosmology', '21 cm cosmology')).toBe(true);
    expect(side('GPT-4', 'GPT-4')).toBe(true);
  });
});

describe('what is not wanted', () => {
  const item = UNWANTED;
  const labels =
    'not_relevant|notRelevant|NOT-RELEVANT|Not Relevant|notInterested|not_interested|negative_keywords|negativeKeywords|exclude|excluded_topics|ExcludeKeywords|blacklist|unwanted|off_topic|low_priority|dislikes|irrelevant';

  it.each(labels.split('|'))('stands under %s, whatever it is written as', (label) => {
    for (const text of [
      `keywords: ["${WANTED}"]\n${label}: ["${item}"]`,
      `keywords:\n  - ${WANTED}\n${label}:\n  - ${item}\n`,
      `${label}:\n- ${item}\nwanted:\n- ${WANTED}`,
      `${label}:\n  topics:\n    - ${item}\ntopics:\n  - ${WANTED}\n  - ${NEXT}`,
      `topics = ["${WANTED}"]\n${label} = ["${item}"]`,
      `[wanted]\ntopics = ["${WANTED}"]\n\n[${label}]\ntopics = ["${item}"]`,
      JSON.stringify({ topics: [WANTED], [label]: [item] }),
      JSON.stringify({ [label]: { topics: [item], note: '' }, keywords: [WANTED, NEXT] }, null, 2),
      `topics: ["${WANTED}"], "${label}": ["${item}"]`,
      `${WANTED}\n${label} : ${item}`,
      `## Topics\n${WANTED}\n\n## ${label}\n\n### First\n${item}\n\n## Also\n${NEXT}`,
      `${label}：${item}\n相关：${WANTED}`,
      `【${label}】\n${item}\n\n【topics】\n${WANTED}`,
    ])
      expectSides(text);
  });

  it('has a sign before it', () => {
    for (const [yes, no] of ['✅❌', '👍👎', '✔✖', '✓✗', '➕➖', '🟢🔴', '⭐🚫', '○×'].map((pair) => [
      ...pair,
    ])) {
      if (yes === '○') continue;
      expectSides(`${yes} ${WANTED}\n${no} ${item}\n${yes} ${NEXT}`);
      expectSides(`- ${yes} ${WANTED}, ${NEXT}\n- ${no} ${item}`);
      expectSides(`${yes}: ${WANTED}\n${no}: ${item}`);
      expectSides(`${no}\n- ${item}\n\n${yes}\n- ${WANTED}`);
      expectSides(`${yes} ${WANTED} ${no} ${item}`);
      expectSides(`### ${no} Not for me\n- ${item}\n### ${yes} For me\n- ${WANTED}`);
    }
    expectSides(`+ ${WANTED}\n- ${item}\n+ ${NEXT}`);
    expect(side(`- ${WANTED}\n- ${item}`, item)).toBe(true);
    expect(side('kernels of 3 × 3 pixels', 'pixel')).toBe(true);
  });

  it('ends with its paragraph, its indentation or the next bold line', () => {
    expectSides(`${WANTED}\nNot wanted:\n${item}\n\n${NEXT}`);
    expectSides(`${WANTED}\n  Not wanted:\n\n  ${item}\n${NEXT}`);
    expectSides(`**${WANTED}**\nNot relevant:\n${item}\n**${NEXT}**\nRelevant:\nalgebra`);
    expectSides(`- ${WANTED}\n  - Not relevant:\n    - ${item}\n- ${NEXT}`);
  });

  it('is an answer, a tag, or what somebody else does not want', () => {
    expectSides(`${WANTED}: yes\n${item}: no`);
    expectSides(`| Topic | Wanted |\n|---|---|\n| ${WANTED} | yes |\n| ${item} | no |`);
    expectSides(`- ${WANTED} (yes)\n- ${item} (no)`);
    expectSides(`${WANTED}: 5\n${item}: -3`);
    expectSides(`<wanted>${WANTED}</wanted>\n<not_wanted>${item}</not_wanted>`);
    expectSides(`<not_wanted>\n${item}\n</not_wanted>\n${WANTED}`);
    expectSides(`${WANTED} -"${item}"`);
    expectSides(`I want: ${WANTED} / I don’t want: ${item}`);
    expectSides(`${WANTED}. He does not want to read papers about ${item}.`);
    expect(side(`~~${item}~~\n${WANTED}`, item)).toBeUndefined();
  });

  it('is no "unless"', () => {
    expect(side(`${WANTED}, unless it is about ${NEXT}`, NEXT)).not.toBe(false);
    expectSides(`${WANTED}. ${UNWANTED} is not relevant unless it uses ${NEXT}.`);
    expectSides(`Wanted: ${WANTED}\nNot wanted: ${UNWANTED}, unless it uses ${NEXT}`);
    expectSides(`${WANTED}. Not interested in ${UNWANTED}, unless with ${NEXT}.`);
  });
});

it('has no term of a word of address', () => {
  const texts = [
    `Dear assistant, please send me papers on ${WANTED}. Thank you!`,
    `I am a student. You would please show ${WANTED}, thanks.`,
    `Hi! Remember that he enjoys ${WANTED}.`,
  ];
  const address = /^(?:please|dear|i|am|you|thanks?|hi|me|he|she|would|remember|enjoys?)$/i;
  for (const text of texts)
    for (const { label, stems } of criteriaTerms(text))
      expect(stems.length === 1 && address.test(label), `${label} of ${text}`).toBe(false);
});
