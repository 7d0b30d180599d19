import * as v from 'valibot';
import { MAX_VERSION, MOST } from '../papers/paper';
import { MAX_NOTE } from '../papers/triage';
import { type ListingRequest, MAX_PAPERS } from '../run/listing-protocol';
import { ViewSchema } from '../settings/settings';

const MAX_CATEGORIES = 20;

const Id = v.pipe(v.string(), v.regex(/^(?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})$/));
const Ids = v.pipe(v.array(Id), v.maxLength(MAX_PAPERS));
const short = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, limit)),
  );

const Category = v.pipe(v.string(), v.regex(/^[a-z-]+(?:\.[A-Za-z-]+)?$/));

const PaperSchema = v.object({
  id: Id,
  version: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_VERSION))),
  title: short(MOST.title),
  authors: v.pipe(
    v.array(short(MOST.name)),
    v.transform((names) => names.slice(0, MOST.authors)),
  ),
  abstract: short(MOST.abstract),
  replaced: v.boolean(),
  // Addresses are made of these, and there they are checked again: see `catchupAddress`.
  mailing: v.optional(
    v.nullable(
      v.object({ subject: v.pipe(v.string(), v.maxLength(30)), day: v.pipe(v.string(), v.isoDate()) }),
    ),
  ),
  comments: v.optional(short(MOST.comments)),
  categories: v.optional(
    v.pipe(
      v.array(short(30)),
      v.transform((names) => names.slice(0, MAX_CATEGORIES)),
    ),
  ),
  kind: v.optional(v.picklist(['new', 'cross', 'replace'])),
});

const PageSchema = v.object({
  path: v.pipe(v.string(), v.regex(/^\/[\w./+,'-]{1,200}$/)),
  title: short(200),
  category: v.union([v.literal(''), Category]),
});

const TriageChangeSchema = v.object({
  ...{ id: Id, seen: v.exactOptional(v.boolean()), star: v.exactOptional(v.boolean()) },
  ...{ dismissed: v.exactOptional(v.boolean()), note: v.exactOptional(short(MAX_NOTE)) },
});

const Papers = v.pipe(v.array(PaperSchema), v.maxLength(MAX_PAPERS));

const RequestSchema = v.variant('type', [
  v.object({ type: v.literal('papers'), papers: Papers }),
  v.object({
    type: v.literal('subscribe'),
    papers: Papers,
    paused: v.boolean(),
    run: v.pipe(v.string(), v.uuid()),
    listing: short(300),
    page: v.exactOptional(v.fallback(v.optional(PageSchema), undefined)),
  }),
  v.object({ type: v.literal('look'), ids: Ids }),
  v.object({ type: v.literal('stop') }),
  v.object({ type: v.literal('resume') }),
  v.object({ type: v.literal('rescore') }),
  v.object({ type: v.literal('scoreAgain'), id: Id }),
  v.object({ type: v.literal('details'), id: Id }),
  v.object({
    type: v.literal('approve'),
    papers: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PAPERS))),
  }),
  v.object({ type: v.literal('view'), view: v.partial(ViewSchema) }),
  v.object({
    type: v.literal('triage'),
    changes: v.pipe(v.array(TriageChangeSchema), v.maxLength(MAX_PAPERS)),
  }),
  v.object({ type: v.literal('openOptions') }),
  v.object({
    type: v.literal('digest'),
    shown: v.exactOptional(Ids),
    order: v.exactOptional(Ids),
  }),
]);

/** A message of the page's side, checked: that side may be driven by anyone. Null where it is none. */
export function readListingRequest(message: unknown): ListingRequest | null {
  const parsed = v.safeParse(RequestSchema, message);
  return parsed.success ? (parsed.output as ListingRequest) : null;
}
