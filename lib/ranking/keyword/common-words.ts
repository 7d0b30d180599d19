import { stem } from './stem';

/**
 * How common a word is in abstracts, written down in our own hand from general knowledge: four classes,
 * no counts. It is what a lone paper is weighed by; a page's own papers refine it.
 */
const CLASSES: readonly (readonly [share: number, words: string])[] = [
  [
    1,
    `a an the and or of in on at to for from by with without into onto over under between among across via as
    is are was were be been being it its this that these those which who whom whose what when where why
    how while whereas if then than thus so such not no nor only also both each every any all some more
    most less least very much many few other another same own one two three first second we our us i my
    me you your they their them he she his her can could may might will would shall should must do does
    did done have has had having there here about work works working study studies studying want see
    read show am im interested everything anything papers paper articles article against through during
    before after above below up down out off again further once just but yet however even still often
    etc eg ie vs per within along upon toward towards because since until though although itself
    themselves like including include includes given make makes made new existing known nothing
    something`,
  ],
  [
    0.4,
    `use uses used using model models method methods approach approaches learn learning learned data result
    results propose proposed show shows paper task tasks performance network networks based training
    train framework problem present achieve achieving large language state art experiments experimental
    demonstrate significant significantly novel wanted unwanted understood trained built improve
    improves improved improvement`,
  ],
  [
    0.15,
    `analysis algorithm algorithms system systems technique techniques application applications apply
    applying applied information process processing understanding understand design designs structure
    structural different various multiple complex real world high low deep neural machine artificial
    intelligence benchmark benchmarks dataset datasets evaluation evaluate evaluating accuracy accurate
    quality provide provides enable enables enabling effective effectively effectiveness efficient
    efficiency efficiently scale scaling large-scale small general generalization generalize challenge
    challenges challenging limited limit limitations key important critical existing recent recently
    research introduce introducing address addressing develop developed domain domains knowledge
    reasoning generate generation generative feature features representation representations input
    output function functions space time cost costs computational computation compute number size level
    levels human humans user users strategy strategies inference optimization optimize optimal standard
    traditional conventional prior previous current robust robustness across code available open source
    extensive comprehensive outperform outperforms outperforming set sets capability capabilities
    ability potential require requires requiring required lead leads find finding findings reduce
    reduces reducing reduction increase increases increasing`,
  ],
  [
    0.06,
    `theory theoretical theoretically architecture architectures layer layers parameter parameters attention
    transformer transformers prediction predict predicting predictive distribution distributions
    distributed training-free pretrained pretraining fine tuning tuned memory adaptive adapt adaptation
    dynamic dynamics conditional condition conditions policy agent agents image images text textual
    visual vision video graph graphs temporal spatial semantic classification detection supervised
    supervision unsupervised self loss objective gradient error errors uncertainty probability
    probabilistic statistical stochastic linear nonlinear local global context contextual multi single
    cross end simple simulation simulations physical environment environments control decision decisions
    planning search retrieval retrieve question answer response responses interaction interactions
    interpretable interpretability explain explanation bias fairness safety risk privacy security attack
    attacks noise sample samples sampling variable variables baseline baselines metric metrics score
    scores average mean parallel gain gains foundation foundational engineering building build working
    works encode encoding series signal signals sequence sequences token tokens prompt prompts pattern
    patterns representing relation relations relationship relationships similarity consistent
    consistency stable stability convergence bound bounds sensitive specific target unified integrate
    integrating integration combine combining component components module modules mechanism mechanisms
    pipeline practical practice possible resource resources speed fast faster trade increment
    incremental ordinary merely purely another why insight insights phenomenon especially particularly
    mainly`,
  ],
];

/** The share of abstracts that may be taken to hold a word of which nothing is known. */
const RARE = 0.008;

const SHARES = new Map<string, number>();
for (const [share, words] of CLASSES) {
  for (const word of words.split(/[\s-]+/)) {
    const key = stem(word);
    if (!SHARES.has(key)) SHARES.set(key, share);
  }
}

/** The share of abstracts, 0 to 1, that hold the word with this stem, by general knowledge. */
export function usualShare(wordStem: string): number {
  return SHARES.get(wordStem) ?? RARE;
}

/** How much a word tells, by general knowledge: 0 for `the`, about 0.2 for `model`, 1 for a rare one. */
export function rarity(wordStem: string): number {
  return Math.log(usualShare(wordStem)) / Math.log(RARE);
}
