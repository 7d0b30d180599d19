import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDigest } from '../../lib/digest/read/read-digest.ts';
import type { Digest } from '../../lib/papers/digest.ts';
import { aDigest, aPaper } from '../../lib/testing/digests.ts';

const SEED = join(import.meta.dirname, '../../../shared/seed/papers-421.json');

/** By name. The seed's papers are not ours to publish: where they are absent, the sample alone is read. */
export function digestsToRead(): [name: string, digest: Digest][] {
  const all: [string, Digest][] = [['nasty papers', nasty()]];
  if (!existsSync(SEED)) {
    console.log(`The seed is not here (${SEED}): only the project's own sample is read.`);
    return [['sample', aDigest()], ...all];
  }
  const reading = readDigest(readFileSync(SEED, 'utf8'));
  if (!reading.ok) throw new Error(reading.why);
  return [['seed', reading.digest], ...all];
}

/** A paper of each kind that has been trouble for some reader; names and texts are made up. */
function nasty(): Digest {
  const rows: Partial<Parameters<typeof aPaper>[0] & object>[] = [
    {
      title: 'Names with suffixes',
      authors: ['J. R. R. Tolkien, Jr.', 'William H. Gates III', 'Ada Lovelace'],
    },
    {
      title: 'Particles and double names',
      authors: ['Ludwig van Beethoven', 'José Ortega y Gasset', 'Luc Van Gool', 'João Silva Filho'],
    },
    {
      title: 'More particles',
      authors: [
        ...['Fernando de los Santos', 'Lucia degli Esposti', 'Rieks op den Akker', 'Gerard ’t Hooft'],
        ...["Jan in 't Veld", 'Karl von und zu Guttenberg', 'Ahmad al-Rashid', 'Faisal bin Salman'],
        ...['Alasdair Mac Lochlainn', 'Miles O’Brien', 'Charles-Jean de la Vallée Poussin'],
      ],
    },
    {
      title: 'Degrees, places, and the ends of lists',
      authors: ['Ada Lovelace, Ph.D.', 'Charles Babbage (London, UK)', 'Mary Somerville MD', '…'],
    },
    {
      title: 'Groups of many names',
      authors: [
        'CMS Collaboration,',
        'Google DeepMind',
        'Gemini Team Google',
        'et al. (17 additional authors not shown)',
      ],
    },
    {
      title: 'Collaborations',
      authors: ['ATLAS Collaboration', 'MiniCPM Team', 'Barnes and Noble Research', 'Ada Lovelace'],
    },
    { title: 'One author', authors: ['Plato'] },
    { title: 'Commas in a company', authors: ['Nowhere Systems, Inc.', 'Ada Lovelace'] },
    { title: 'A list that breaks off', authors: ['Ada Lovelace', 'Charles Babbage', 'et al.'] },
    {
      title: 'Accents',
      authors: [
        "Andrej Jovanovi\\'c",
        'Łukasz Żółty',
        'Ángel Ñandú',
        'Jürgen Größe',
        'Nguyễn Thế Anh',
        '\\"Omer \\c{S}ahin',
      ],
    },
    {
      title: 'A very long list',
      authors: Array.from(
        { length: 180 },
        (_, i) =>
          `Author ${String.fromCharCode(65 + (i % 26))}. Number${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}son`,
      ),
    },
    {
      title: 'Costs $O(n \\log n)$, or $\\mathcal{L}_{\\text{max}} \\leq \\frac{1}{2}$',
      abstract: 'As $x^2 + y_i$ and \\(\\alpha\\) and $$\\sum_{i=1}^n i$$ and $\\{a, b\\}$ show.',
    },
    {
      title: 'For $5 and up to 50% of $20 billion, or $\\$7$',
      abstract:
        'On $[0, 1)$ and $(a, b]$ of 1~--~2 and 9~5, as Ada et al.\\ say, it costs $1.50 a run & #1 saves 88\\% of ~3 hours.',
    },
    {
      title: 'What {BERT} and \\textbf{bold} {words} do',
      abstract: '{\\bf Not} all \\emph{faces} close. An unpaired { stands here, and \\} there.',
    },
    {
      title: 'A stranger’s \\input{secret} and $\\input{secret}$',
      comment: '\\input{secret} \\write18{true} $\\csname input\\endcsname$',
    },
    { title: 'Macros of one’s own: \\ours beats $\\baseline$ by \\name{}' },
    { title: 'Signs _ ^ ~ # & % < > | " \' \\ in one line', comment: '100% of a_b & c^d ~ #1 {x} $5' },
    {
      title: 'Unicode: α → β² ≤ ∞, “quotes” – and — dashes… naïve façade',
      abstract: 'A thin\u2009blank, a soft\u00adhyphen, a zero\u200bwidth, ﬁne ligatures, 5 µm × 3°.',
    },
    { title: 'A formula that fails: $\\frac{1$ and $x^a^b$', abstract: '$\\left( x$ and $a & b$ and $#1$.' },
    {
      title: '<script>alert(1)</script> &amp; <b>bold</b>',
      abstract: ']]> <![CDATA[ x ]]> &lt;i&gt;',
      comment: '<img src=x onerror=alert(1)>',
    },
    {
      title: '=1+1',
      comment: '+SUM(A1:A9)',
      abstract: '-2 @x "quoted", comma; semicolon',
      authors: ['Ada Lovelace'],
    },
    { title: 'TY  - JOUR ER  - is no tag', comment: 'ER  - \r\nTY  - JOUR\r\nTI  - Another' },
    {
      title: 'A [link](http://nowhere.example) ![i](x) `code` *stars* _lines_ | bar',
      abstract: '# no heading\n- no list\n> no quote\n```',
    },
    { title: 'An old id', id: 'hep-th/9901002', categories: ['hep-th', 'gr-qc'] },
    { title: 'No abstract, no categories', abstract: '', categories: [], comment: '' },
    { title: '混合 title of 中文', authors: ['张伟', 'Иван Петров'] },
  ];
  return aDigest({
    papers: rows.map((row, i) =>
      aPaper({ id: `2602.1${String(i).padStart(4, '0')}`, version: null, ...row }),
    ),
  });
}
