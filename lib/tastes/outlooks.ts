import { pausing } from '../base/in-steps';
import { type Company, companyOf, holds, joinedBy, leaningsIn, type Read } from '../ranking/keyword/company';
import { keepOutlook, OUTLOOK, outlookOf } from '../store/kept-outlooks';
import type { KeptOutlook, KeptPast } from '../store/learned-rows';
import type { ScoresDb } from '../store/scores-db';
import type { LessonBook } from './lesson-book';
import { type PastLesson, packCompany, packPast, unpackCompany, unpackPast } from './packed-outlook';
import type { Reads } from './reads';
import type { Situation } from './situation';

/** What a page is ranked by besides its own words. A background that wakes has it in one row of its disk, as it was last. */
export interface Outlooks {
  /** How each paper of a page leans, in the order given, by what was seen lately. */
  leanings(situation: Situation, page: ReadonlyMap<string, Read>): Promise<number[]>;
  /** What came of earlier pages; for the first page after waking as it stood when a page was last done. */
  past(situation: Situation): Promise<readonly PastLesson[]>;
  /** Takes in what was seen and answered since: for the next page, and for the next background. */
  renew(situation: Situation): Promise<void>;
  forget(): void;
}

interface OutlookSources {
  book: LessonBook;
  reads: Reads;
  /** Ids of papers read lately with their abstracts, the oldest first. */
  seen(): Promise<readonly string[]>;
}

/** Of some criteria. */
interface Outlook extends Pick<KeptOutlook, 'criteria' | 'pasts'> {
  company: Company;
  members: ReadonlySet<string>;
  /** What is on disk: see `stampOf`. */
  kept: string;
}

/** So many papers that are not in the company yet are worth finding it anew. */
const NEW_SEEN = 50;
/** Models and categories whose past is. */
const MOST_PASTS = 4;

export function createOutlooks(db: ScoresDb, { book, reads, seen }: OutlookSources): Outlooks {
  /** By criteria. */
  const ready = new Map<string, Promise<Outlook | null>>();
  /** Raised when all is forgotten. */
  let edition = 0;

  async function known({ criteriaId, criteria }: Situation): Promise<Outlook | null> {
    const found = ready.get(criteriaId) ?? recalled(criteriaId);
    ready.set(criteriaId, found);
    const outlook = await found;
    return outlook?.criteria === criteria ? outlook : null;
  }

  async function recalled(criteriaId: string): Promise<Outlook | null> {
    const kept = await outlookOf(db, criteriaId).catch(() => null);
    if (!kept) return null;
    const { criteria, members, pasts } = kept;
    const outlook = { criteria, pasts, company: unpackCompany(kept), members: new Set(members) };
    return { ...outlook, kept: stampOf(kept) };
  }

  /** Of these papers, and of what was seen lately. */
  async function find(situation: Situation, page: ReadonlyMap<string, Read>) {
    const lately = await seen();
    const others = await reads.byId(
      situation,
      lately.filter((id) => !page.has(id)),
    );
    const { company, leanings } = await pausing(companyOf([...page.values(), ...others.values()]));
    const { criteriaId, criteria } = situation;
    const before = await known(situation);
    const members = new Set([...page.keys(), ...others.keys()]);
    const outlook = { criteria, company, members };
    ready.set(criteriaId, Promise.resolve({ pasts: [], kept: '', ...before, ...outlook }));
    return leanings;
  }

  async function isOutgrown({ members }: Outlook): Promise<boolean> {
    return (await seen()).filter((id) => !members.has(id)).length >= NEW_SEEN;
  }

  /** Where anything of it is news. */
  async function keep(situation: Situation, outlook: Outlook): Promise<void> {
    const { criteria, company, pasts } = outlook;
    const about = { criteria, pasts, members: [...outlook.members] };
    const stamp = stampOf(about);
    if (stamp === outlook.kept) return;
    const row = { criteriaId: OUTLOOK + situation.criteriaId, ...about, ...packCompany(company) };
    await keepOutlook(db, row).then(
      () => {
        outlook.kept = stamp;
      },
      () => undefined,
    );
  }

  return {
    async leanings(situation, page) {
      const outlook = await known(situation);
      const fresh = [...page].filter(([id]) => !outlook?.members.has(id)).map(([, read]) => read);
      if (!outlook || !holds(outlook.company, fresh.length))
        return (await find(situation, page)).slice(0, page.size);
      const company = fresh.length > 0 ? joinedBy(outlook.company, fresh) : outlook.company;
      return leaningsIn(company, [...page.values()]);
    },
    async past(situation) {
      const outlook = book.isOpen(situation) ? null : await known(situation);
      const kept = outlook?.pasts.find(isOf(situation));
      return kept ? unpackPast(kept) : [...(await book.recent(situation)).values()];
    },
    async renew(situation) {
      const mine = edition;
      const before = await known(situation);
      if (!before || (await isOutgrown(before))) await find(situation, new Map());
      const outlook = await known(situation);
      if (!outlook) return;
      const { scorer, category } = situation;
      const past = { scorer, category, told: packPast([...(await book.recent(situation)).values()]) };
      outlook.pasts = [past, ...outlook.pasts.filter((each) => !isOf(situation)(each))].slice(0, MOST_PASTS);
      if (mine === edition) await keep(situation, outlook);
    },
    forget() {
      edition += 1;
      ready.clear();
    },
  };
}

const isOf = (situation: Situation) => (past: KeptPast) =>
  past.scorer === situation.scorer && past.category === situation.category;

/** The same for rows that say the same. */
function stampOf({ criteria, members, pasts }: Pick<KeptOutlook, 'criteria' | 'members' | 'pasts'>): string {
  const told = pasts.map((past) => [past.scorer, past.category, past.told.length, sumOf(past.told)]);
  return JSON.stringify([criteria, members.length, members[0], members.at(-1), told]);
}

const sumOf = (numbers: Float64Array) => numbers.reduce((sum, each) => sum + each, 0);
