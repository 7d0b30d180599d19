/** What the reader may set, with defaults and checks. */

import * as v from 'valibot';
import { type AxisSort, isAxisSort } from './axis-sort';
import { KeymapSchema } from './keymap';
import { TypedPricesSchema } from './typed-prices';

/** Everything the reader may set, except the key (vault) and the criteria (a record of their own). */

/** What the page shows. The page itself may change these: they cost nothing. */
export const ViewSchema = v.object({
  /** Papers below this relevance step back. */
  minRelevance: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  /** 1 is no cut at all. */
  minNovelty: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  /** For papers that have a keyword match only; 0 is no cut. */
  minStrength: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
  /**
   * `own`: starred ones first, then by relevance, then what was seen, then what is not for this reader. `reading`: by the
   * criteria's own axes; where they have none, by relevance. `axis:` and a name: by that axis alone.
   */
  sort: v.union([
    v.picklist(['arxiv', 'score', 'relevance', 'reading', 'own']),
    v.custom<AxisSort>(isAxisSort),
  ]),
  below: v.picklist(['dim', 'fold', 'hide']),
  /** Kinds of papers that the reader wants out of sight. */
  without: v.pipe(v.array(v.picklist(['new', 'cross', 'replace', 'seen'])), v.maxLength(4)),
  /** What stays of each entry: all of it, all but the abstract, or in two lines its title. */
  abstracts: v.picklist(['shown', 'folded', 'titles']),
  /** Single letters do what buttons do. */
  keys: v.boolean(),
  /** A paper that was scrolled past counts as seen. */
  seenByScroll: v.boolean(),
});
export type View = v.InferOutput<typeof ViewSchema>;

/** Kinds of listings that each have a view of their own. */
const LISTING_KINDS = ['new', 'recent', 'catchup', 'archive', 'search'] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

/** What of a view belongs to a kind of listing. All else, the cut-offs first, is the same everywhere. */
export const OF_A_KIND = ['sort', 'below', 'without', 'abstracts'] as const satisfies (keyof View)[];
const { sort, below, without, abstracts } = ViewSchema.entries;
const KindViewSchema = v.object({
  ...{ sort: v.exactOptional(sort), below: v.exactOptional(below) },
  ...{ without: v.exactOptional(without), abstracts: v.exactOptional(abstracts) },
});
export type KindView = v.InferOutput<typeof KindViewSchema>;

export const EffortSchema = v.picklist(['none', 'minimal', 'low', 'medium', 'high']);
export type Effort = v.InferOutput<typeof EffortSchema>;

export const SettingsSchema = v.object({
  /** Whether Winnow works on arXiv's listings at all. */
  enabled: v.boolean(),
  /** Whether replacements are sent to the model, too. */
  scoreReplacements: v.boolean(),
  /** Whether a paper whose abstract is not to be had is scored from its title. */
  scoreTitles: v.boolean(),
  baseUrl: v.string(),
  model: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  effort: EffortSchema,
  /** A first pass over titles alone leaves out papers that clearly meet no criterion. */
  titlePass: v.boolean(),
  /** Model of the title pass; empty for the same as for scores. */
  titleModel: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  /** Stronger model that is asked once more about the papers where its word matters most; empty for none. */
  secondModel: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  secondEffort: EffortSchema,
  /** Most that it may cost in a day, in US dollars: what it is asked about is chosen so that this goes furthest. */
  strongBudgetUsd: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  /** Papers are ordered, and may be left out, by what was learned on the device. */
  learn: v.boolean(),
  /** What is unlike all that was relevant is not bought, apart from a small sample. */
  thrifty: v.boolean(),
  /** The part of the relevant papers that is to be bought all the same. */
  recallToKeep: v.picklist([0.9, 0.95, 0.97, 0.99]),
  /** Most that may be spent on one day, in US dollars. */
  dailyCapUsd: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  /** Most that one page may cost, in US dollars, the reader's word given. */
  pageCapUsd: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  /** The reader is asked before a page costs more than this, in US dollars: without an answer it never does. */
  askUsd: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  /** The reader is asked before more papers than this are sent for one page. */
  askPapers: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
  /** Prices of models that the price table lacks, or has wrong. */
  typedPrices: TypedPricesSchema,
  /** Whether servers on this computer bill, by port, as far as the reader was asked. */
  localBilling: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(10)), v.boolean()),
    v.check((said) => Object.keys(said).length <= 200),
  ),
  view: ViewSchema,
  /** Where a kind of listing is looked at in another way. */
  views: v.record(v.picklist(LISTING_KINDS), KindViewSchema),
  /** Keys that differ from those that they begin with. */
  keymap: KeymapSchema,
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = Object.freeze({
  enabled: true,
  scoreReplacements: false,
  scoreTitles: false,
  baseUrl: 'https://api.openai.com/v1',
  model: 'gpt-6-luna',
  effort: 'low',
  titlePass: false,
  titleModel: '',
  secondModel: '',
  secondEffort: 'medium',
  strongBudgetUsd: 0.25,
  learn: true,
  thrifty: false,
  recallToKeep: 0.95,
  dailyCapUsd: 1,
  pageCapUsd: 1,
  askUsd: 0.5,
  askPapers: 500,
  typedPrices: Object.freeze({}),
  localBilling: Object.freeze({}),
  view: Object.freeze({
    ...{ minRelevance: 7, minNovelty: 1, minStrength: 0, sort: 'arxiv', below: 'dim' },
    ...{ without: [], abstracts: 'shown', keys: false, seenByScroll: false },
  }) as View,
  views: Object.freeze({}),
  keymap: Object.freeze({}),
});

/** Some settings; of the view, too, only what changes. */
export type SettingsChange = Partial<Omit<Settings, 'view'>> & { view?: Partial<View> };
