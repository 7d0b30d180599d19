import { canBeSet } from './set-tex';
import { mathLetters } from './tex-letters';

/**
 * A formula as LaTeX with amsmath and amssymb sets it within a line, `$…$`; null for one that it would stumble over,
 * or that has a command that is not of mathematics: a stranger's formula may not read files, define or load anything.
 *
 * @param tex without its dollars, as `texParts` finds it
 */
export function safeFormula(tex: string): string | null {
  const ascii = mathLetters(tex.replace(/\s+/g, ' '));
  // A dollar by itself would end it.
  if (ascii === null || /\^\^|\$/.test(ascii.replace(/\\[\s\S]/g, ' '))) return null;
  // The rest of a line behind a bare % is a comment; everything stands in one line here.
  const plain = ascii
    .replace(/\\[\s\S]|%/g, (sign) => (sign === '%' ? '\\%' : sign))
    .replace(/\\(begin|end)\{(equation|align|gather|multline)\*?\}/g, (_, end: string, name: string) =>
      name === 'equation' ? '' : `\\${end}{${name === 'align' ? 'aligned' : 'gathered'}}`,
    )
    .replace(/\\(\w+)(?!\w)/g, (command, name: string) => SAME[name] ?? command)
    .replace(/ +/g, ' ')
    // "\ " at the end is a blank of its own.
    .replace(/^ | $/g, (blank, at: number) => (at > 0 && ascii.endsWith('\\ ') ? blank : ''));
  const names = [...plain.matchAll(/\\([A-Za-z]+|[\s\S]|$)/g)].map(([, name = '']) => name);
  if (plain === '' || names.some((name) => !COMMANDS.has(name))) return null;
  const blocks = [...plain.matchAll(/\\(?:begin|end)\s*(\{[^}]*\})?/g)];
  if (blocks.some(([, name = '']) => !BLOCKS.has(name.slice(1, -1)))) return null;
  // Between rows only: in a line, it would break the line.
  if (blocks.length === 0 && names.includes('\\')) return null;
  return canBeSet(plain) ? `$${withBraces(plain)}$` : null;
}

/**
 * Each script of one sign in braces, which is the same to TeX: citation-js (plugin-bibtex 0.9.0, 2026-11) has one without
 * them go on to the next blank, so that `O(n^2)` becomes `O(n²⁾`.
 */
function withBraces(formula: string): string {
  return formula.replace(/\\[\s\S]|([\^_]) ?([\dA-Za-z*+-])/g, (all, script?: string, sign = '') =>
    script === undefined ? all : `${script}{${sign}}`,
  );
}

/** Commands of packages that few load, by ones of the same look. */
const SAME: Readonly<Record<string, string>> = {
  ...{
    bm: '\\boldsymbol',
    Bar: '\\bar',
    Hat: '\\hat',
    mathscr: '\\mathcal',
    degree: '^\\circ',
    lt: '<',
    gt: '>',
    R: '\\mathbb R',
  },
};

const BLOCKS = new Set(
  'aligned gathered split cases matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix array'.split(' '),
);

const LETTERS =
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega digamma aleph beth ell hbar hslash imath jmath wp Re Im partial nabla infty emptyset varnothing';
const FACES =
  'emph mathbb mathbf mathcal mathfrak mathit mathrm mathsf mathtt mathnormal boldsymbol rm bf it sf tt cal text textbf textit textrm textsf texttt mbox operatorname displaystyle textstyle scriptstyle scriptscriptstyle';
const BUILD =
  'frac dfrac tfrac cfrac binom dbinom tbinom sqrt overline underline overbrace underbrace overset underset stackrel substack hat widehat tilde widetilde bar vec dot ddot dddot acute grave breve check mathring overrightarrow overleftarrow overleftrightarrow xrightarrow xleftarrow left right middle big Big bigg Bigg bigl bigr bigm Bigl Bigr Bigm biggl biggr Biggl Biggr limits nolimits not phantom hphantom vphantom smash begin end pmod bmod mod pod choose over atop';
const OPERATORS =
  'mathop sum prod coprod int iint iiint oint bigcup bigcap bigoplus bigotimes bigodot bigvee bigwedge biguplus bigsqcup log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan arg max min sup inf lim limsup liminf det dim ker hom gcd deg Pr';
const BINARY =
  'pm mp times div cdot ast star circ bullet cap cup uplus sqcap sqcup vee wedge setminus smallsetminus wr oplus ominus otimes oslash odot dagger ddagger amalg diamond triangle triangleleft triangleright ltimes rtimes lhd rhd';
const RELATIONS =
  'leq le geq ge neq ne ll gg prec succ preceq succeq sim simeq approx cong equiv propto asymp doteq subset supset subseteq supseteq subsetneq supsetneq sqsubset sqsupset sqsubseteq sqsupseteq in ni notin mid nmid parallel nparallel perp vdash dashv models lesssim gtrsim lessapprox gtrapprox leqslant geqslant lll ggg nleq ngeq lessgtr gtrless triangleq approxeq backsim thicksim thickapprox vDash Vdash smile frown bowtie because therefore';
const ARROWS =
  'to gets leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow longleftarrow longrightarrow longleftrightarrow Longleftarrow Longrightarrow Longleftrightarrow mapsto longmapsto hookleftarrow hookrightarrow uparrow downarrow updownarrow Uparrow Downarrow nearrow searrow swarrow nwarrow leftharpoonup rightharpoonup rightleftharpoons leftrightarrows rightrightarrows rightsquigarrow leadsto iff implies impliedby nrightarrow twoheadrightarrow rightarrowtail circlearrowleft circlearrowright curvearrowright';
const SIGNS =
  'lbrace rbrace lbrack rbrack langle rangle lceil rceil lfloor rfloor lvert rvert lVert rVert vert Vert backslash forall exists nexists neg lnot land lor top bot angle measuredangle sphericalangle prime backprime surd sharp flat natural clubsuit diamondsuit heartsuit spadesuit square blacksquare Box Diamond lozenge bigstar checkmark dots ldots cdots vdots ddots dotsc dotsb colon quad qquad enspace thinspace S P pounds copyright complement eth';

const COMMANDS: ReadonlySet<string> = new Set([
  ...[LETTERS, FACES, BUILD, OPERATORS, BINARY, RELATIONS, ARROWS, SIGNS].join(' ').split(' '),
  ...[',', ';', ':', '!', ' ', '{', '}', '|', '\\', '%', '&', '#', '_', '$'],
]);
