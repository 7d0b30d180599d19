import type { Account } from '../ledger/ledger';
import type { Spend } from '../messages';
import type { Debt, ScoreRecord } from '../store/scores-db';
import type { Asking, Plan } from './plan';
import type { Paper } from './score';
import { isSuspicious } from './suspicion';

/** Someone who wants scores: the run of one page. */
export interface Client {
  /** Who pays, and how much at most. */
  account(): Account;
  scored(record: ScoreRecord): void;
  failed(key: string, id: string, why: string): void;
  /** Its score may have been steered by a paper beside it: it is asked about once more. */
  doubted(key: string, id: string): void;
  /** Left out by its title. */
  setAside(key: string, id: string): void;
  spent(spend: Spend): void;
  /** Its own limit leaves no room: it wants nothing more until the reader says so. */
  limited(): void;
  /** Notice, waiting time or durability may have changed. */
  changed(): void;
}

/** What a client asks for. */
export interface Want {
  /** Key of the score. */
  key: string;
  paper: Paper;
  /** Who is asked for the score. */
  asking: Asking;
  /** `titles`: the title is read first, and may be the end of it. */
  stage: 'titles' | 'score';
  /** How often a reply came without it. */
  attempts: number;
  /** After everything else, wherever the reader looks: a second opinion. */
  late: boolean;
}

/** One score that is owed. There is one job for a score, however many pages want it. */
export interface Job extends Want {
  plan: Plan;
  clients: Set<Client>;
  /** `writing` until the debt is on disk: nothing is asked before that. */
  state: 'writing' | 'queued' | 'asking';
  /** Order in which papers are asked about, lowest first. */
  rank: number;
  /** The text speaks to the model: it goes alone, so that it cannot touch its neighbours. */
  suspicious: boolean;
  /** Batch-mates whose scores looked steered are asked again among themselves; null for all others. */
  group: string | null;
  /** And in the end each by itself. */
  alone: boolean;
}

/** Behind every rank that is not late. */
const LATE = 1_000_000;

export function newJob(client: Client, plan: Plan, want: Want, arrival: number): Job {
  const suspicious = isSuspicious(want.paper.title, want.paper.abstract);
  return {
    ...want,
    // Such a title is not to decide anything by itself.
    stage: suspicious ? 'score' : want.stage,
    ...{ plan, suspicious, clients: new Set([client]), state: 'writing', group: null, alone: false },
    rank: arrival + (want.late ? LATE : 0),
  };
}

/** Another client wants the same score. Its plan is the newer one and may have another limit to tell of. */
export function joinJob(job: Job, client: Client, plan: Plan, { asking }: Want): void {
  job.clients.add(client);
  if (job.state !== 'asking') Object.assign(job, { plan, asking });
}

/** Whom a job is about to ask. */
export function askedOf({ stage, plan, asking }: Job): Asking {
  return stage === 'titles' && plan.titles ? plan.titles : asking;
}

/** What is written down of a job: owed, unless `end` says how it ended without a score. */
export function debtOf(
  { key, paper, attempts }: Job,
  end: Partial<Pick<Debt, 'failed' | 'aside' | 'doubted'>> = {},
): Debt {
  return { key, id: paper.id, attempts, failed: null, ...end, at: Date.now() };
}
