/** How to get abstracts politely: one line of requests to arXiv, mailings, API, pages; a light DOM. */

import { abstractAddress, catchupAddress, QUERY_SIZE, queryAddress } from '../arxiv/addresses';
import type { MannersKeeper } from '../store/manners';
import { type ArxivLine, NotNow } from './arxiv-line';
import { nextStep, type Step } from './next-step';
import { type FoundPaper, paperOfEntry } from './paper-of';
import { refusalWords } from './refusal-words';
import { fetchMailing, fetchQuery, fetchReading } from './sources';
import { type Bare, createWantList, nameOf, type Wanted } from './wanted';
import { WORDS } from './words';

/** Someone who wants abstracts: the run of one page. */
export interface AbstractClient {
  arrived(papers: readonly FoundPaper[]): void;
  /** These abstracts are not to be had; why, in words for the reader. */
  gone(ids: readonly string[], why: string): void;
  /** How far it is, or what stands in the way, has changed. */
  fetching(): void;
}

/** Gets abstracts from arXiv, for all pages together, one request after the other. */
export interface AbstractGetter {
  want(client: AbstractClient, papers: readonly Bare[]): void;
  look(client: AbstractClient, ids: readonly string[]): void;
  leave(client: AbstractClient): void;
  state(client: AbstractClient): FetchState;
}

interface FetchState {
  /** Abstracts that are still looked for. */
  left: number;
  /** When arXiv is asked again, in ms since the epoch; null where it is being asked. */
  until: number | null;
  /** Why not now, in words for the reader; null where nothing stands in the way. */
  trouble: string | null;
}

export interface GetterDeps {
  line: ArxivLine;
  manners: Pick<MannersKeeper, 'visited' | 'noteVisit'>;
  /** Keeps what was read. */
  keep(papers: readonly FoundPaper[]): Promise<void>;
  /** Has the browser start the worker then (ms since the epoch), should it have died. */
  wakeAt(moment: number): void;
}

/** A mailing does not change any more once it is out: it is fetched once a day at most. */
const VISIT_MS = 20 * 60 * 60 * 1000;

/** Refusals in a row after which abstracts count as not to be had: by then arXiv was asked for over an hour. */
const MAX_STRIKES = 8;

/** Longest time that a timer can be set to; a longer one would ring at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const MAX_UNEXPLAINED = 3;

type WantedHere = Wanted<AbstractClient>;

export function createAbstractGetter(deps: GetterDeps): AbstractGetter {
  const { manners, keep, wakeAt } = deps;
  const list = createWantList<AbstractClient>();
  const line: ArxivLine = {
    get: (url, options) => deps.line.get(url, { ...options, isWanted: () => list.size > 0 }),
  };
  /** The page of a mailing that is to be looked at next, by subject and day, after the first. */
  const pages = new Map<string, number>();
  let size = QUERY_SIZE;
  /** Single ids in a row that the API refused without a reason: then it is not the ids. */
  let unexplained = 0;
  let working = false;
  let trouble: { until: number; words: string } | null = null;
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const tellAll = () => {
    for (const client of list.clients()) client.fetching();
  };

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    trouble = null;
    clearTimeout(alarm);
    try {
      while (list.size > 0) {
        await take(nextStep(list.inOrder(), size));
        tellAll();
      }
    } catch (error) {
      standStill(error);
    } finally {
      working = false;
    }
    // Somebody has come since the last one left.
    if (list.size > 0 && !trouble) void work();
  }

  /** Nothing more now: either arXiv asks for patience, or it has been asked for long enough. */
  function standStill(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    if (error instanceof NotNow && error.strikes < MAX_STRIKES) {
      trouble = { until: error.until, words: refusalWords(error.refusal) };
      // A worker that dies meanwhile is woken by its pages or by this, and finds on disk when it may ask again.
      wakeAt(error.until);
      const wait = Math.max(0, error.until - Date.now());
      alarm = setTimeout(() => void work(), Math.min(LONGEST_TIMER_MS, wait));
      return tellAll();
    }
    giveUp(list.inOrder(), error instanceof NotNow ? refusalWords(error.refusal) : String(error));
  }

  async function take(step: Step<AbstractClient>): Promise<void> {
    switch (step.kind) {
      case 'mailing':
        return askMailing(step.mailing, step.wanted);
      case 'query':
        return askApi(step.wanted);
      case 'page':
        return askPage(step.wanted);
      case 'give-up':
        return giveUp(step.wanted, WORDS.notGiven);
    }
  }

  async function askMailing(mailing: { subject: string; day: string }, some: WantedHere[]): Promise<void> {
    const name = `${mailing.subject} ${mailing.day}`;
    const page = pages.get(name) ?? 1;
    const url = catchupAddress(mailing.subject, mailing.day, page);
    let more = false;
    if (url && !(await manners.visited(url, Date.now() - VISIT_MS))) {
      const told = await fetchMailing(line, url);
      await land(told.papers);
      await manners.noteVisit(url);
      more = told.more;
    }
    if (more) pages.set(name, page + 1);
    else for (const each of some) each.caughtUp = true;
  }

  async function askApi(some: WantedHere[]): Promise<void> {
    const url = queryAddress(some.map(nameOf));
    const answer = url ? await fetchQuery(line, url) : null;
    if (answer?.refused != null) return refusedQuery(some, answer.refused);
    size = Math.min(QUERY_SIZE, size * 2);
    unexplained = 0;
    await land(answer?.papers ?? []);
    for (const each of some) {
      // Once more, before it is believed that arXiv does not know it.
      each.queried = each.doubted || !answer?.doubtful;
      each.doubted = true;
    }
  }

  /** One id that arXiv cannot read costs all the others: without it, or where it does not say which, by halves. */
  function refusedQuery(some: WantedHere[], refused: string): void {
    const named = some.filter((each) => nameOf(each) === refused);
    if (named.length === 0 && some.length > 1) {
      size = Math.ceil(some.length / 2);
      return;
    }
    if (named.length === 0) unexplained += 1;
    const culprits = named.length > 0 ? named : unexplained < MAX_UNEXPLAINED ? some : list.inOrder();
    for (const each of culprits) each.queried = true;
  }

  async function askPage(only: WantedHere): Promise<void> {
    const url = abstractAddress(nameOf(only));
    const reading = url ? await fetchReading(line, url) : null;
    if (reading?.state === 'read') await land(reading.entries.map(paperOfEntry));
    if (list.has(only)) giveUp([only], WORDS.notGiven);
  }

  /** Kept first, then handed over. */
  async function land(papers: readonly FoundPaper[]): Promise<void> {
    const told = papers.filter(({ abstract }) => abstract !== '');
    await keep(told).catch(() => undefined);
    const found = told.flatMap((paper) => [...list.answered(paper)].map((client) => ({ client, paper })));
    for (const [client, some] of Map.groupBy(found, (each) => each.client)) {
      client.arrived(some.map(({ paper }) => paper));
    }
  }

  function giveUp(some: readonly WantedHere[], why: string): void {
    for (const each of some) list.remove(each);
    const lost = some.flatMap(({ id, clients }) => [...clients].map((client) => ({ client, id })));
    for (const [client, ids] of Map.groupBy(lost, (each) => each.client)) {
      const own = ids.map(({ id }) => id);
      client.gone(own, why);
    }
  }

  return {
    want(client, papers) {
      for (const paper of papers) list.add(client, paper);
      if (list.size > 0 && (!trouble || trouble.until <= Date.now())) void work();
    },
    look: list.look,
    leave(client) {
      // A request that is under way ends by itself: what it brings is kept for the next page.
      list.leave(client);
      if (list.size > 0) return;
      clearTimeout(alarm);
      trouble = null;
    },
    state(client) {
      const left = list.count(client);
      const now = left > 0 ? trouble : null;
      return { left, until: now?.until ?? null, trouble: now?.words ?? null };
    },
  };
}
