/** Opens stores, ledger, scheduler and sessions, and puts them together. */

import { createAbstractGetter } from './abstracts/abstract-getter';
import { createAbstracts } from './abstracts/abstracts';
import { arxivFetch } from './abstracts/arxiv-fetch';
import { type ArxivLine, createArxivLine } from './abstracts/arxiv-line';
import { openPrecious } from './backup/open-precious';
import type { Criteria } from './criteria/criteria';
import { criteriaFor } from './criteria/criteria-for';
import { createArxivMail, mailDelay, mailTrouble } from './daily/arxiv-mail';
import { createDailyRun, type DailyRun } from './daily/daily-run';
import { readDaily } from './daily/daily-settings';
import type { MailSource } from './daily/mail-source';
import { noteDay } from './daily/note-day';
import { criteriaTopics } from './digest/criteria-topics';
import { readDigestCut } from './digest/kept-cut';
import { namedTopics } from './digest/named-topics';
import type { Follower } from './follow/contract';
import { createFollower } from './follow/follower';
import { createLedger, type Ledger } from './ledger/ledger';
import type { BrowserActions } from './platform/browser-actions';
import { createKeepAwake } from './platform/keep-awake';
import { isAllowed } from './platform/permissions';
import { wakeAt } from './platform/wake';
import type { Plan } from './queue/plan';
import { createScheduler } from './queue/scheduler';
import { createFollowedPages } from './run/followed-pages';
import { createListingNotes } from './run/listing-notes';
import { makePlan } from './run/make-plan';
import { createRehearsals, type Rehearsals } from './run/rehearsals';
import { createSessions, type Sessions } from './run/sessions';
import { originOf } from './settings/base-url';
import { viewChange } from './settings/kind-view';
import { readCriteria } from './store/criteria-store';
import { createDailyStore, type DailyStore } from './store/daily-store';
import { type DigestsDb, openDigests } from './store/digests-db';
import { taughtBy } from './store/followed-scores';
import { clearHolds, readHolds, writeHold } from './store/holds';
import { createLedgerStore } from './store/ledger-store';
import { createMannersKeeper } from './store/manners';
import { keepPapers, latestPaperIds, papersOf } from './store/papers';
import { makeRoom } from './store/prune';
import { pruneOld } from './store/prune-old';
import type { RecordsDb } from './store/records-db';
import { createReleaseNews, type ReleaseNews } from './store/release-news';
import { createScoreKeeper, type ScoreKeeper, telling } from './store/score-keeper';
import { openScores, type ScoresDb } from './store/scores-db';
import { droppedFields, learnedOf, rememberBill, rememberDropped } from './store/server-records';
import { readSettings, writeSettings } from './store/settings-store';
import { createTriageStore, markedTriage } from './store/triage';
import type { Vault } from './store/vault';
import { createTastes, type Tastes } from './tastes/tastes';

/** Everything that the background is made of, opened and put together. */
export interface Services {
  records: RecordsDb;
  vault: Vault;
  /** Origins whose keys were lost. */
  lostKeys(): readonly string[];
  scores: ScoresDb;
  digests: DigestsDb;
  keeper: ScoreKeeper;
  ledger: Ledger;
  sessions: Sessions;
  rehearsals: Rehearsals;
  /** What the device knows of the reader's taste. */
  tastes: Tastes;
  /** The one way to arXiv. */
  arxiv: ArxivLine;
  /** Mailings, and what is done with them every day. */
  mail: MailSource;
  daily: DailyRun;
  dailyState: DailyStore;
  /** Digests that others publish. */
  follower: Follower;
  mailTrouble(error: unknown): string;
  /** That there is a new version, until the reader knows. */
  releaseNews: ReleaseNews;
  /** Tells our own pages that what they show may have changed. */
  news(): void;
  /** @param category of the listing that is scored; without one, or an empty one, the active criteria are used */
  plan(category?: string): Promise<Plan>;
  planFor(criteria: Criteria): Promise<Plan>;
}

/** Papers seen lately that the order without a model is learned from. */
const SEEN = 1500;

export async function openServices({
  openOptions,
  openDigest,
  copies,
  ...actions
}: BrowserActions): Promise<Services> {
  const pagesBack = actions.wakeListings?.().catch(() => undefined);
  // What can be bought or read again makes room for the rest.
  const opening = openScores();
  const hooks = { makeRoom: async () => makeRoom(await opening) };
  const [{ records, vault, lostKeys, copyTriage }, scores, digests] = await Promise.all([
    openPrecious(copies, hooks),
    opening,
    openDigests(undefined, hooks),
  ]);
  const news = () => actions.news?.();
  const ledger = createLedger(
    createLedgerStore(records),
    async () => (await readSettings(records)).dailyCapUsd,
  );
  // Where the disk takes nothing, what they set aside stays so.
  const [knownHolds] = await Promise.all([readHolds(records), ledger.closeLost().catch(() => undefined)]);
  pruneOld({ records, scores, digests });
  const tastes = createTastes({
    db: scores,
    seen: () => latestPaperIds(scores, SEEN),
    texts: async (ids) => [...(await papersOf(scores, ids)).values()],
    triage: () => markedTriage(records),
    followed: () => taughtBy(records, digests),
  });
  const keeper = telling(createScoreKeeper(scores), tastes.answered, tastes.takenBack);
  const scheduler = createScheduler({
    ledger,
    keeper,
    keyFor: (origin) => vault.keyFor(origin),
    capabilities: {
      dropped: (scorer) => droppedFields(records, scorer),
      remember: (scorer, field) => rememberDropped(records, scorer, field),
      bill: (...bill) => rememberBill(records, ...bill),
    },
    holds: {
      known: knownHolds,
      write: (hold) => writeHold(records, hold),
      clear: () => clearHolds(records),
      wakeAt,
    },
    busy: createKeepAwake(),
  });
  const planOf = async (reading: Promise<Criteria>, category: string) => {
    // A page waits for it: one after the other they would take three times as long.
    const [criteria, settings, keys] = await Promise.all([reading, readSettings(records), vault.hints()]);
    const hasKey = keys.some(({ origin }) => origin === originOf(settings.baseUrl));
    return makePlan(settings, criteria, hasKey, (scorer) => learnedOf(records, scorer), category);
  };
  const planFor = (criteria: Criteria, category = '') => planOf(Promise.resolve(criteria), category);
  const plan = (category = '') =>
    planOf(
      readCriteria(records).then((kept) => criteriaFor(kept, category)),
      category,
    );
  const manners = createMannersKeeper(scores);
  const arxiv = createArxivLine({ manners, fetch: arxivFetch, busy: createKeepAwake() });
  const getter = createAbstractGetter({
    ...{ line: arxiv, manners },
    keep: (papers) => keepPapers(scores, papers),
    wakeAt: (moment) => wakeAt(moment, 'winnow-arxiv'),
  });
  const abstracts = createAbstracts(scores, getter);
  const sessions = createSessions({
    ...{ scheduler, keeper, ledger, abstracts, tastes, plan, openOptions },
    followed: createFollowedPages({ records, digests }),
    settings: () => readSettings(records),
    saveView: async (view, kind) => void (await writeSettings(records, viewChange(kind, view))),
    triage: createTriageStore(records, copyTriage),
    others: { records, vault, digests },
    lostKeys,
    showNew: actions.showNew,
    pagesBack,
    nameTopics: (comment, criteria) => namedTopics(comment, criteriaTopics(criteria)),
    subscriber: createListingNotes({ digests, openDigest, noted: news }),
  });
  const rehearsals = createRehearsals({ scheduler, keeper, ledger, abstracts, records, scores, planFor });
  const mail = createArxivMail(arxiv);
  const dailyState = createDailyStore(digests, records);
  let waitingNow = 0;
  const showBadge = async (waiting = waitingNow) => {
    waitingNow = waiting;
    actions.badge?.(waiting, (await releaseNews.unread().catch(() => null)) !== null);
  };
  const releaseNews = createReleaseNews(records, () => void showBadge());
  const daily = createDailyRun({
    settings: () => readDaily(records),
    ...{ state: dailyState, source: mail, sessions, delay: mailDelay },
    criteriaOf: async (category) => criteriaFor(await readCriteria(records), category).id,
    cut: () => readDigestCut(records),
    note: (job, wanted) => noteDay({ digests, scores }, job, wanted, Date.now()),
    badge: (waiting) => void showBadge(waiting),
    tell: (outcome) => void readDaily(records).then(({ notify }) => notify && actions.notify?.(outcome)),
    wakeAt: (moment) => wakeAt(moment, 'winnow-daily-wait'),
    hourly: (on) => actions.hourly?.(on),
  });
  const follower = createFollower({
    ...{ records, digests, isAllowed, news, busy: createKeepAwake() },
    changed: () => {
      void sessions.lookAgain();
      news();
    },
    hourly: (on) => actions.hourlyToFollow?.(on),
  });
  const way = { mail, daily, dailyState, follower, mailTrouble, rehearsals, tastes, releaseNews };
  return {
    records,
    vault,
    lostKeys,
    scores,
    digests,
    keeper,
    ledger,
    sessions,
    arxiv,
    plan,
    planFor,
    news,
    ...way,
  };
}
