import type { Spend } from '../messages';
import type { ScoreRecord } from '../store/scores-db';
import type { Plan } from './plan';
import type { Paper } from './score';

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
