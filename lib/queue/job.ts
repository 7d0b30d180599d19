import { suspicionOf } from '../injection/suspicion';
import type { Account } from '../ledger/ledger';
import type { ModelConfig } from '../model/model-config';
import type { Paper } from '../papers/paper';
import type { Debt, ScoreRecord } from '../store/scores-db';
import type { Plan } from './plan';

/** Someone who wants scores: the run of one page. */
export interface QueueClient {
  /** Who pays, and how much at most. */
  account(): Account;
  scored(record: ScoreRecord): void;
  failed(key: string, id: string, why: string): void;
  /** A score of it that was read in a reply has turned out not to be its own: it is owed again. */
  withdrawn(key: string, id: string): void;
  /** Its score may have been steered by a paper beside it: it is asked about once more. */
  doubted(key: string, id: string): void;
  /** Left out by its title. */
  setAside(key: string, id: string): void;
  /** The budget of the day leaves no room for a second opinion on it. */
  unaffordable(key: string, id: string): void;
  /** The ledger has more of it than before. */
  spent(): void;
  /** Whether its answers may come late, for less; absent where somebody waits for them. */
  canWait?(): boolean;
  /** What was asked so was refused, or late: it waits no longer. */
  hurry?(): void;
  /** Its own limit leaves no room: it wants nothing more until the reader says so. */
  limited(): void;
  /** Notice, waiting time or durability may have changed. */
  changed(): void;
}

/** What a client asks for. */
export interface WantedScore {
  /** Key of the score. */
  key: string;
  paper: Paper;
  /** Who is asked for the score. */
  config: ModelConfig;
  /** `titles`: the title is read first, and may be the end of it. */
  stage: 'titles' | 'score';
  /** How often a reply came without it. */
  attempts: number;
  /** After everything else, wherever the reader looks: a second opinion. */
  late: boolean;
  /** By itself: its second look was cut short, and nobody knows any more in whose company it stood. */
  alone: boolean;
}

/** One score that is owed. There is one job for a score, however many pages want it. */
export interface Job extends WantedScore {
  plan: Plan;
  clients: Set<QueueClient>;
  /** `writing` until the debt is on disk: nothing is asked before that. */
  state: 'writing' | 'queued' | 'sent';
  /** Order in which papers are asked about, lowest first. */
  rank: number;
  /** Batch-mates whose scores looked steered are asked again among themselves, then alone; null for all others. */
  group: string | null;
  /** Its abstract is cut: even by itself it was too long for the server. */
  short: boolean;
  /** A page wants it read, whatever another page makes of its title. */
  mustRead: boolean;
}

/** Behind every rank that is not late. */
const LATE = 1_000_000;

export function newJob(client: QueueClient, plan: Plan, want: WantedScore, arrival: number): Job {
  return {
    ...want,
    ...{ plan, clients: new Set([client]), state: 'writing', group: null },
    ...{ short: false, mustRead: want.stage === 'score' },
    rank: arrival + (want.late ? LATE : 0),
  };
}

const suspicions = new WeakMap<Paper, string | null>();

/**
 * What in a paper's text speaks to the model, or null. Such a paper goes alone, so that it cannot touch its
 * neighbours. Found when the paper is about to be sent: for a whole page it takes a quarter of a second.
 */
export function suspicionIn({ paper }: Pick<Job, 'paper'>): string | null {
  const known = suspicions.get(paper);
  if (known !== undefined) return known;
  const found = suspicionOf(paper.title, paper.abstract);
  suspicions.set(paper, found);
  return found;
}

/** Another client wants the same score. Its plan is the newer one and may have another limit to tell of. */
export function joinJob(job: Job, client: QueueClient, plan: Plan, { config, stage }: WantedScore): void {
  job.clients.add(client);
  if (stage === 'score') job.mustRead = true;
  if (job.state === 'sent') return;
  Object.assign(job, { plan, config });
  if (stage === 'score') job.stage = stage;
}

/** Whom a job is about to ask. */
export function configOf({ stage, plan, config }: Job): ModelConfig {
  return stage === 'titles' && plan.titles ? plan.titles : config;
}

/** What is written down of a job: owed, unless `end` says how it ended without a score. */
export function debtOf(
  { key, paper, attempts }: Job,
  end: Partial<Pick<Debt, 'failed' | 'aside' | 'doubted'>> = {},
): Debt {
  return { key, id: paper.id, attempts, failed: null, ...end, at: Date.now() };
}
