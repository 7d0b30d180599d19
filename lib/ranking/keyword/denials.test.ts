import { describe, expect, it } from 'vitest';
import { expectForm, side, UNWANTED } from '../../testing/criteria-sides';
import { criteriaTerms } from './criteria-terms';

describe('a mark behind the topic', () => {
  it.each([
    '{W} ✅\n{U} ❌',
    '- {W} 👍\n- {U} 👎',
    '1. {W} ✔️\n2. {U} ✖️',
    '{W} ✅ {U} ❌',
    '{W} 👍, {U} 👎, {N} 👍',
    '{W}: ✅\n{U}: ❌',
    '{W} (✅)\n{U} (❌)',
    '| Topic | Me |\n|---|---|\n| {W} | ✅ |\n| {U} | ❌ |',
    '### {W} ✅\n### {U} ❌\n### {N} ✅',
    '{W} ✅✅\n{U} ❌❌❌',
    '**{W}** – ✅\n**{U}** – ❌',
    '{U}: ❌ no\n{W}: ✅ yes',
  ])('%j', expectForm);

  it('is a label where it says so', () => {
    expectForm('Wanted ✅:\n- {W}\nNot wanted ❌:\n- {U}');
    expectForm('✅ Wanted\n- {W}\n\n❌ Not wanted\n- {U}');
  });
});

describe('a verdict behind the topic', () => {
  const verdicts =
    'no|No.|nope|not relevant|not interested|not wanted|irrelevant|unwanted|exclude|excluded|avoid|skip|off-topic|out of scope|low priority|not for me|no thanks|never|false|0|-2|nein|non|нет|不要|不感兴趣|いいえ|아니요';

  it.each(verdicts.split('|'))('%j, behind whatever mark', (no) => {
    for (const form of [
      `{U}: ${no}\n{W}`,
      `- {U}: ${no}\n- {W}: yes`,
      `{W}\n{U} – ${no}`,
      `{U} (${no})\n{W}`,
    ]) {
      expectForm(form);
    }
    expectForm(`| {U} | ${no} |\n| {W} | yes |`);
    expectForm(`{U}: ${no}, I have seen enough of it\n{W}`);
  });

  it.each([
    '{U}: no\nand it never was\n{W}: yes\nbecause I like it',
    '{U}: no\n{W}: yes\n{N}: yes',
    '{U} = no\n{W} = yes',
    '{U} (not relevant), {W}',
    '{W} (yes), {U} (no), {N} (yes)',
    '{W}: relevant, {U}: irrelevant',
    '{W} yes, {U} no',
    '{W}: 5\n{U}: 0',
    '{W}: must have\n{U}: not at all',
    '{U} -> skip\n{W} -> keep',
  ])('%j', expectForm);

  it('loses none of what stands beside it', () => {
    expect(side('Temperatures: high, lukewarm', 'lukewarm')).toBe(true);
    expect(side(`${UNWANTED} (no), lukewarm`, 'lukewarm')).toBe(true);
  });

  it('is none where it begins a topic', () => {
    for (const text of [
      'Theorems: no-go, no-hair',
      'Losses: negative sampling',
      'Attention: low-rank, sparse',
    ])
      expect(criteriaTerms(text).every(({ wanted }) => wanted)).toBe(true);
  });
});

describe('a denial ends where it does', () => {
  it.each([
    '(not {U}), {W}',
    '{W} (not {U}), {N}',
    '{W} (no {U}) and {N}',
    '{W} (except {U}), {N}',
    '{W} [not {U}]; {N}',
    '{W} – not {U} – and {N}',
    '{W} ({U} excluded), {N}',
    '{W} (without {U}), {N}',
    "I don't want {U}, I want {W}",
    'I do not want {U}, I am interested in {W}',
    "I don't want {U} but {W}",
    'I am not interested in {U} but in {W}',
    'I am not interested in {U}, but rather in {W}',
    'I am interested not in {U} but in {W}',
    'not {U}, but {W}',
    'Not interested in {U}, only in {W}',
    'I am tired of {U}, give me {W}',
    'instead of {U}, {W}',
    'Rather than {U}, show {W}',
    'Less {U}, more {W}',
    'More {W}, less {U}',
  ])('%j', expectForm);
});

describe('a denial', () => {
  it.each([
    '{W}, but not {U}',
    '{W}, and no {U}',
    '{W} and not {U}',
    '{W} NOT {U}',
    '{W} AND NOT {U}',
    '{W} -{U}',
    '{W} -"{U}"',
    '{W}, !{U}',
    '{W}, without {U}',
    '{W}, w/o {U}',
    'I hate {U}. I love {W}.',
    'I dislike {U}, I like {W}',
    "I can't stand {U}, but {W} is great",
    'Please filter out {U}. {W} is fine.',
    '{W}, leaving out {U}',
    'Everything about {W} apart from {U}',
    '{U} is not my thing. {W} is.',
    '{U} does not interest me. {W} does.',
    '{U} bores me; {W} excites me',
    '{W}; omit {U}',
    'Hide all {U} please. {W}.',
    '{W}, but no tensor networks and no {U}',
    'I do not care about {U}. {W}.',
    '不太关心：{U}\n重点关注：{W}',
    'HIGH: {W}\nLOW: {U}',
    '## Topics I follow\n{W}\n\n## Topics I no longer follow\n{U}',
  ])('%j', expectForm);

  it('is none within a topic', () => {
    for (const text of [
      'learning without labels',
      'training with and without labels',
      'systems not in equilibrium',
      'methods to avoid overfitting',
      'cos, sin and tan',
      'spin - orbit coupling',
      'Fe-based superconductors',
      'non convex optimization, non linear waves',
      'SEM, TEM, SANS',
      'Compression -Relevant: pruning',
      'theory – not only of graphs – and proofs',
    ])
      expect(
        criteriaTerms(text).filter(({ wanted }) => !wanted),
        text,
      ).toEqual([]);
  });
});

describe('a denial in other languages', () => {
  it.each([
    '{W}, aber bloß nicht {U}',
    'nicht {U}, sondern {W}',
    'Ich hasse {U}, mag aber {W}',
    '{W} (ohne {U}), {N}',
    '{W}, mais surtout pas {U}',
    '{W}, mais pas {U}',
    '{W} et non {U}',
    'pas {U} mais {W}',
    'Je déteste {U}, mais j’aime {W}',
    '{W}, pero odio {U}',
    'Me gusta {W}, odio {U}',
    'no {U} sino {W}',
    '{W}, mas odeio {U}',
    'não {U}, mas {W}',
    '{W}, ma odio {U}',
    '{W}, e non {U}',
    'non {U} ma {W}',
    '{W}, а не {U}',
    'не {U}, а {W}',
    'Ненавижу {U}, но люблю {W}',
    '不是{U}而是{W}',
    '{W}，而不是{U}',
    '{W}（不包括{U}）',
    '{U}ではなく{W}',
    '{U}じゃなくて{W}',
    '{U}以外の{W}',
    '{U} 외에 {W}',
    '{U} 말고 {W}',
    '{U} 빼고 {W}',
    '{U}를 제외한 {W}',
    '{W} ({U} 제외)',
  ])('%j', expectForm);

  it('is none within a topic', () => {
    for (const text of [
      'Lernen ohne Labels',
      'обучение без учителя',
      '非凸优化',
      '协同过滤：矩阵分解',
      'PAS domains',
    ])
      expect(
        criteriaTerms(text).filter(({ wanted }) => !wanted),
        text,
      ).toEqual([]);
  });
});
