import { describe, expect, it } from 'vitest';
import { clauses } from './clauses';
import { criteriaTerms } from './criteria-terms';
import { tokens } from './tokens';

const [W, U, NEXT] = ['graph matching', 'weather forecasting', 'tensor networks'];

function side(criteria: string, phrase: string): boolean | undefined {
  const stems = tokens(phrase).join(' ');
  return criteriaTerms(criteria).find((term) => term.stems.join(' ') === stems)?.wanted;
}

/** {W} is wanted, {U} is not, and so is {N} wanted, where it stands there. */
function expectSides(form: string): void {
  const text = form.replaceAll('{W}', W).replaceAll('{U}', U).replaceAll('{N}', NEXT);
  expect([side(text, W), side(text, U)], text).toEqual([true, false]);
  if (form.includes('{N}')) expect(side(text, NEXT), text).toBe(true);
}

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
  ])('gives each its own: %j', expectSides);

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
    expectSides('{W}. It must NOT be about {U}');
    expectSides('I have had enough of {U}. {W}.');
    expectSides('{W}\nDo not:\n- {U}');
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
  ])('%j', expectSides);
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
  ])('%j', expectSides);

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
    expectSides(`${yes}: {W}\n${no}: {U}`);
    expectSides(`${no}: {U}\n${yes}: {W}`);
  });

  it('have lists with numbers of their own, and turn within a sentence', () => {
    expectSides(`Inclusion criteria\n1. {W}\n2. {N}\nExclusion criteria\n1. {U}\n2. proteins`);
    expectSides(`Ignore {U}, prioritize {W}`);
    expectSides(`We reject {U} and accept {W}`);
  });

  it.each([
    'no solo {W}, sino también {N}',
    'non solo {W} ma anche {N}',
    'не только {W}, но и {N}',
    '{W}뿐만 아니라 {N}도 관심',
  ])('are one where "not only" joins them: %s', (text) => {
    const filled = text.replace('{W}', W).replace('{N}', NEXT);
    expect([side(filled, W), side(filled, NEXT)]).toEqual([true, true]);
  });
});
