import type { Spend } from '../messages';
import type { Debt, ScoreRecord } from '../store/scores-db';
import type { Plan } from './plan';
import type { Paper } from './score';
import { isSuspicious } from './suspicion';

/** Someone who wants scores: the run of one page. */
export interface Client {
  scored(record: ScoreRecord): void;
  failed(id: string, why: string): void;
  spent(spend: Spend): void;
  /** Notice, waiting time or durability may have changed. */
  changed(): void;
}

/** One score that is owed. There is one job for a score, however many pages want it. */
export interface Job {
  /** Key of the score. */
  key: string;
  plan: Plan;
  paper: Paper;
  clients: Set<Client>;
  /** `writing` until the debt is on disk: nothing is asked before that. */
  state: 'writing' | 'queued' | 'asking';
  /** How often a reply came without it. */
  attempts: number;
  /** Order in which papers are asked about, lowest first. */
  rank: number;
  /** The text speaks to the model: it goes alone, so that it cannot touch its neighbours. */
  suspicious: boolean;
}

export function newJob(client: Client, of: Pick<Job, 'key' | 'plan' | 'paper' | 'attempts' | 'rank'>): Job {
  const suspicious = isSuspicious(of.paper.title, of.paper.abstract);
  return { ...of, suspicious, clients: new Set([client]), state: 'writing' };
}

/** Another client wants the same score. Its plan is the newer one and may have another limit to tell of. */
export function joinJob(job: Job, client: Client, plan: Plan): void {
  job.clients.add(client);
  if (job.state !== 'asking') job.plan = plan;
}

/** @param failed why the score is given up, or null while it is owed */
export function debtOf({ key, paper, attempts }: Job, failed: string | null = null): Debt {
  return { key, id: paper.id, attempts, failed, at: Date.now() };
}
