import { expect, it } from 'vitest';
import { nameInParts, namesInParts } from './name-parts';

const short = (text: string) => {
  const name = nameInParts(text);
  return name.kind === 'whole'
    ? name.name
    : [name.family, name.given, name.suffix].filter(Boolean).join(' | ');
};

it.each([
  ['Ada Lovelace', 'Lovelace | Ada'],
  ['J. R. R. Tolkien Jr.', 'Tolkien | J. R. R. | Jr.'],
  ['J. R. R. Tolkien, Jr.', 'Tolkien | J. R. R. | Jr.'],
  ['Tolkien, Jr., J. R. R.', 'Tolkien | J. R. R. | Jr.'],
  ['Tolkien, J. R. R., Jr.', 'Tolkien | J. R. R. | Jr.'],
  ['William H. Gates III', 'Gates | William H. | III'],
  ['William H. Gates 3rd', 'Gates | William H. | 3rd'],
  ['Ramesh V', 'V | Ramesh'],
  ['Ludwig van Beethoven', 'van Beethoven | Ludwig'],
  ['Jan van der Berg', 'van der Berg | Jan'],
  ['Luc Van Gool', 'Van Gool | Luc'],
  ['Nguyen Van Minh', 'Minh | Nguyen Van'],
  ['Minh Van Trần', 'Trần | Minh Van'],
  ['José Ortega y Gasset', 'Ortega y Gasset | José'],
  ['João Silva Filho', 'Silva Filho | João'],
  ['danah boyd', 'boyd | danah'],
  ['De Andrade', 'Andrade | De'],
  ['Xinyu (Nick) Wang', 'Wang | Xinyu (Nick)'],
  ["Miles O'Brien-Smith", "O'Brien-Smith | Miles"],
  ['Lovelace, Ada', 'Lovelace | Ada'],
])('takes a person’s name apart: %s', (text, parts) => expect(short(text)).toBe(parts));

it.each([
  ...['ATLAS Collaboration', 'MiniCPM Team', 'The LIGO Scientific Collaboration', 'Team GLM', 'GLM-4.5 Team'],
  ...['University of Nowhere', 'Simons & Sons', 'Mistral AI', 'OpenAI', 'Plato', '张伟', '김 철수', 'others'],
  ...['A. Smith for the ATLAS Collaboration', 'Google, Inc.', 'Jr.', 'Smith Jr.', 'a, b, c, d', 'N $x$', ','],
])('keeps whole what is no person’s name in parts: %s', (text) => {
  expect(nameInParts(text)).toEqual({ kind: 'whole', name: text });
});

it('leaves blanks out, and says that there are others', () => {
  expect(namesInParts(['Ada Lovelace', ' ', ''])).toEqual({
    names: [{ kind: 'person', family: 'Lovelace', given: 'Ada', suffix: '' }],
    others: false,
  });
  for (const more of [['et al.'], ['et al'], ['and others'], ['and 120 additional authors not shown']]) {
    expect([more, namesInParts(['Plato', ...more])]).toEqual([
      more,
      { names: [{ kind: 'whole', name: 'Plato' }], others: true },
    ]);
  }
  expect(namesInParts(['Plato et al.'])).toEqual({ names: [{ kind: 'whole', name: 'Plato' }], others: true });
  // A list that goes on says nothing of others.
  expect(namesInParts(['Plato et al.', 'Zeno']).others).toBe(false);
});

it('reads TeX in names', () => {
  expect(namesInParts(["Andrej Jovanovi\\'c", 'J{\\"u}rgen M\\"uller']).names).toEqual([
    { kind: 'person', family: 'Jovanović', given: 'Andrej', suffix: '' },
    { kind: 'person', family: 'Müller', given: 'Jürgen', suffix: '' },
  ]);
});

it('is done with a long name', () => {
  expect(short(`${'x '.repeat(50_000)}y`).length).toBeGreaterThan(50_000);
  expect(short(`${','.repeat(100_000)}y`).length).toBe(100_001);
});
