import { STRAY_JOINER } from '../reply/joiners';

/**
 * Letters and signs of Unicode in the TeX that every LaTeX since 2018 sets without further packages, and that the
 * oldest BibTeX can sort and abbreviate: it takes names apart by bytes. What has none stays as it is: only an engine
 * that reads Unicode can set it.
 *
 * @param text without TeX in it
 */
export function texLetters(text: string): string {
  const seen = text.replace(STRAY_JOINER, '');
  return seen.replace(/[^\x20-\x7e]/gu, (sign) => SIGNS[sign] ?? SYMBOLS[sign] ?? accented(sign) ?? sign);
}

/** The same within a formula; null where it has a sign that no formula can hold. */
export function mathLetters(tex: string): string | null {
  const plain = tex.replace(/[^\x20-\x7e]/gu, (sign) => {
    const symbol = SYMBOLS[sign];
    if (symbol) return `${symbol.slice(1, -1)} `;
    return /\s/.test(sign) ? ' ' : sign;
  });
  return /[^\x20-\x7e]/.test(plain) ? null : plain;
}

/** A sign and its name, one after the other. */
function pairs(text: string): [sign: string, tex: string][] {
  return text.split(/\s+/).map((each) => [[...each][0] ?? '', [...each].slice(1).join('')]);
}

const GREEK = `αalpha βbeta γgamma δdelta εvarepsilon ζzeta ηeta θtheta ιiota κkappa λlambda μmu µmu νnu ξxi πpi ρrho
  ςvarsigma σsigma τtau υupsilon φvarphi χchi ψpsi ωomega ϕphi ϵepsilon ϑvartheta ϱvarrho ΓGamma ΔDelta ΘTheta ΛLambda
  ΞXi ΠPi ΣSigma ΦPhi ΨPsi ΩOmega ℓell ℏhbar ℵaleph`;
const RELATIONS = `≤leq ≥geq ≠neq ≈approx ∼sim ≃simeq ≡equiv ∝propto ≪ll ≫gg →to ←leftarrow ↔leftrightarrow
  ⇒Rightarrow ⇔Leftrightarrow ↦mapsto ↑uparrow ↓downarrow ∈in ∉notin ⊂subset ⊆subseteq ≲lesssim ≳gtrsim ⊥perp ∥parallel`;
const OPERATORS = `∞infty ∪cup ∩cap ∀forall ∃exists ∂partial ∇nabla ∑sum ∏prod ∫int √surd ⊕oplus ⊗otimes ∘circ ⟨langle
  ⟩rangle ∧wedge ∨vee ¬neg ±pm ×times ÷div ·cdot ★star ⋆star ∗ast ✓checkmark`;
const SCRIPTS = `⁰^0 ¹^1 ²^2 ³^3 ⁴^4 ⁵^5 ⁶^6 ⁷^7 ⁸^8 ⁹^9 ⁺^+ ⁻^- ⁿ^n ₀_0 ₁_1 ₂_2 ₃_3 ₄_4 ₅_5 ₆_6 ₇_7 ₈_8 ₉_9
  °^\\circ ′^\\prime ″^{\\prime\\prime} −-`;

/** What stands as a formula. */
const SYMBOLS: Readonly<Record<string, string>> = Object.fromEntries([
  ...pairs([GREEK, RELATIONS, OPERATORS].join(' ')).map(([sign, name]) => [sign, `$\\${name}$`]),
  ...pairs(SCRIPTS).map(([sign, tex]) => [sign, `$${tex}$`]),
]);

/** What stands in the text. Blanks of other widths are blanks, and what has no width is nothing. */
const SIGNS: Readonly<Record<string, string>> = Object.fromEntries([
  ...pairs(`‐- ‑- –-- —--- ―--- ‘\` ’' “\`\` ”'' …\\ldots{} ß{\\ss} æ{\\ae} Æ{\\AE} œ{\\oe} Œ{\\OE} ø{\\o} Ø{\\O} ł{\\l}
    Ł{\\L} ı{\\i} ȷ{\\j} ﬁfi ﬂfl ﬀff ﬃffi ﬄffl •\\textbullet{} ©\\copyright{} ®\\textregistered{}
    ™\\texttrademark{} £\\pounds{} §\\S{} ¶\\P{} ¡!\` ¿?\` «$\\ll$ »$\\gg$`),
  ...[...'\u2002\u2003\u2005\u2009\u200a'].map((blank) => [blank, ' ']),
  ...[...'\u00a0\u202f'].map((blank) => [blank, '~']),
  ...[...'\u200b\u2060\ufeff'].map((nothing) => [nothing, '']),
  ['\u00ad', '\\-'],
]);

/** TeX's accents by combining marks; those named by a letter need a blank behind it. */
const MARKS: Readonly<Record<string, string>> = {
  ...{
    '\u0300': '`',
    '\u0301': "'",
    '\u0302': '^',
    '\u0303': '~',
    '\u0304': '=',
    '\u0307': '.',
    '\u0308': '"',
  },
  ...{ '\u0306': 'u ', '\u030a': 'r ', '\u030b': 'H ', '\u030c': 'v ', '\u0323': 'd ', '\u0327': 'c ' },
  ...{ '\u0328': 'k ', '\u0331': 'b ' },
};

/**
 * `í` as `{\'i}`, which LaTeX sets without its dot; `ế` as `{\'{ê}}`, since biber takes `{\'{\^e}}` apart and makes
 * `{\'ê}` of it, which LaTeX cannot set (2.18, 2026-11). Null for what is no letter of a to z with accents.
 */
function accented(letter: string): string | null {
  const [base = '', ...marks] = letter.normalize('NFD');
  if (!/[A-Za-z]/.test(base) || marks.length === 0 || marks.some((mark) => !(mark in MARKS))) return null;
  // What stands below is put around what stands above: of the latter, LaTeX knows the letters.
  const [first = '', ...more] = marks.sort((a, b) => Number(BELOW.test(a)) - Number(BELOW.test(b)));
  const inner = more.length === 0 ? `{\\${MARKS[first]}${base}}` : `{${`${base}${first}`.normalize('NFC')}}`;
  return more.reduce((tex, mark) => `{\\${MARKS[mark]}${tex}}`, inner);
}

const BELOW = /[\u0323\u0327\u0328\u0331]/;
