import { describe, expect, it } from 'vitest';
import { expectForm, fill, NEXT, side, WANTED } from '../../testing/criteria-sides';
import { clauses } from './clauses';

const unwanted = (text: string) => clauses(text).filter(({ wanted }) => !wanted);

describe('a sentence with two sides', () => {
  it.each([
    '{U} is of no interest, {W} is.',
    '{W} is, {U} is not relevant.',
    '{W} is not uninteresting, but {U} is not wanted.',
    'Neither {U} nor protein folding, but {W}',
    'Demote {U}; promote {W}',
    'Promote {W}; demote {U}',
    'Nothing on {U}, everything on {W}',
    'Rien sur {U}, tout sur {W}.',
    'Keine Arbeiten zu {U}, gern Arbeiten zu {W}',
    'Nichts zu {U}, alles zu {W}',
    'Mich interessiert {W}, {U} hingegen nicht.',
    '{W} interessiert mich, {U} dagegen nicht.',
    'Bitte ohne {U}, mit {W}',
    'Nada de {U}, todo sobre {W}.',
    'Me interesa {W}, {U} en cambio no.',
    'Nada sobre {U}, tudo sobre {W}.',
    'Niente su {U}, tutto su {W}.',
    'Mi interessa {W}, {U} invece no.',
    '{W} m’intéresse, {U} en revanche non.',
    'Ничего про {U}, всё про {W}.',
    'Меня интересует {W}, а {U} нет.',
    '忽略{U}，优先{W}。',
    '优先{W}，忽略{U}。',
    '{W}を優先し、{U}は無視してください。',
    '{U}は無視し、{W}を優先してください。',
    '{W} 위주로 보여 주고 {U}은 빼 주세요.',
    '{U}은 빼고 {W} 위주로 보여 주세요.',
  ])('gives each its own: %j', expectForm);

  it('has one where both are the same', () => {
    expect(unwanted('Graphs are relevant, trees are not irrelevant')).toEqual([]);
    expect(unwanted('Molecules are not relevant, proteins are not relevant')).toHaveLength(2);
    expect(unwanted('Mich interessieren Moleküle, Proteine und Fette nicht')[0]?.text).toContain('Moleküle');
  });
});

describe('words of denial that deny nothing', () => {
  it.each([
    'I can’t get enough of graphs.',
    'I cannot get enough of graphs.',
    'Graphs are not irrelevant.',
    'Not irrelevant: graphs',
    'NOR gates and NOR flash memory',
    'Do NOT extend this list with what is near to it; where in doubt, do not: graphs',
    'Graphs.\n\nDo not change this list by adjacency. In particular do not:\n- trees',
    'Never reorder these topics. Graphs.',
  ])('%j', (text) => {
    expect(unwanted(text)).toEqual([]);
    expect(clauses(text)).not.toEqual([]);
  });

  it('are none where they deny', () => {
    expectForm('{W}. It must NOT be about {U}');
    expectForm('I have had enough of {U}. {W}.');
    expectForm('{W}\nDo not:\n- {U}');
  });
});

describe('a denial', () => {
  it.each([
    '{U}: not for me.\n{W}',
    '{W}\n\nSuppress these:\n- {U}',
    '{W}. He sees much of it, so suppress rather than drop: {U}',
    'I couldn’t care less about {U}. {W}.',
    '{W} as opposed to {U}',
    'Je n’aime pas {U}. J’aime {W}.',
    "Je n'aime pas {U}, mais j'aime {W}.",
    'Ne m’envoyez pas {U}. Envoyez-moi {W}.',
    'Peu importe {U}. {W}',
    'Non mi piace {U}. Mi piace {W}.',
    'Niente {U}. Mi interessa {W}.',
    'Auf {U} kann ich verzichten. {W} mag ich.',
    '{W}。{U}就不用了。',
    '希望过滤掉{U}。推荐{W}。',
    '비관심사: {U}\n관심사: {W}',
  ])('%j', expectForm);
});

describe('data', () => {
  it.each([
    '[{"topic":"{U}","relevant":false},{"topic":"{W}","relevant":true}]',
    '[{"name":"{U}","exclude":true},{"name":"{W}","exclude":false},{"name":"{N}"}]',
    '{"topics":[{"not_relevant":true,"name":"{U}"},{"name":"{W}","wanted":true}]}',
    '- name: {U}\n  wanted: false\n- name: {W}\n  wanted: true',
    'topics:\n  - name: "{U}"\n    relevant: no\n  - name: {W}\n  - name: {N}\n    relevant: yes',
    '- wanted: false\n  topic: {U}\n- topic: {W}',
    '- [x] {W}\n- [ ] {U}\n- [x] {N}',
    '!{U}\n{W}',
    '- !{U}\n- {W}',
    '<interests><topic>{W}</topic></interests><ignore>{U}</ignore>',
    '<wanted>{W}</wanted><unwanted>{U}</unwanted>',
  ])('%j', expectForm);

  it('loses no line that is no record', () => {
    expect(clauses('Graphs\n  name: trees\n  wanted: yes').map(({ text }) => text.trim())).toContain(
      'Graphs',
    );
  });

  it('says nothing where it has no verdict', () => {
    for (const text of [
      '- [ ] graphs\n- [ ] trees',
      '- [x] graphs\n- [x] trees',
      '- name: graphs\n  relevant: transfer learning',
      'I like <b>graphs</b> <i>trees</i>',
    ])
      expect(unwanted(text), text).toEqual([]);
  });
});

describe('both sides of a text', () => {
  it.each([
    ['Must have', 'Must not have'],
    ['Loves', 'Hates'],
    ['Must-have', 'No-go'],
    ['liked_topics', 'disliked_topics'],
    ['positivePrompt', 'negativePrompt'],
    ['Uprank', 'Downrank'],
  ])('have labels: %s, %s', (yes, no) => {
    expectForm(`${yes}: {W}\n${no}: {U}`);
    expectForm(`${no}: {U}\n${yes}: {W}`);
  });

  it('have lists with numbers of their own, and turn within a sentence', () => {
    expectForm(`Inclusion criteria\n1. {W}\n2. {N}\nExclusion criteria\n1. {U}\n2. proteins`);
    expectForm(`Ignore {U}, prioritize {W}`);
    expectForm(`We reject {U} and accept {W}`);
  });

  it.each([
    'no solo {W}, sino también {N}',
    'non solo {W} ma anche {N}',
    'не только {W}, но и {N}',
    '{W}뿐만 아니라 {N}도 관심',
  ])('are one where "not only" joins them: %s', (text) => {
    const filled = fill(text);
    expect([side(filled, WANTED), side(filled, NEXT)]).toEqual([true, true]);
  });
});
