import type { Fault } from '../model/fault';
import type { ModelConfig } from '../model/model-config';
import type { CircuitBreaker } from './circuit-breaker';
import type { QueueClient } from './job';
import type { JobQueue } from './job-queue';
import type { OpenRequests } from './open-requests';
import type { ScoreCommit } from './score-commit';

/** What a fault that only the reader can mend means for whom. */
export interface Halts {
  /** Nothing more can be asked: every paper that waits is told why. Its debt stays, for another try. */
  all(fault: Fault): void;
  /** No more second opinions from this model; nothing is written down, so that another page tries again. */
  opinions(config: Pick<ModelConfig, 'scorer'>, fault: Fault): void;
  /** The budget of the day is used: no more of them, and nobody is to blame. */
  unaffordable(config: Pick<ModelConfig, 'scorer'>): void;
  /** Tells one client of one paper that cannot be asked about now. */
  tell(client: QueueClient, key: string, id: string, fault: Fault): void;
}

interface HaltsDeps {
  queue: JobQueue;
  requests: Pick<OpenRequests, 'cutOffAfter'>;
  commit: Pick<ScoreCommit, 'job'>;
  breaker: CircuitBreaker;
  /** Has the worker woken then, should it have died. */
  wakeAt(moment: number): void;
}

/** Between two looks whether the line is back, in ms. */
const OFFLINE_MS = 60_000;
/** Time for what was sent along with a refused request to be refused, too, for nothing, in ms: what is cut off may be billed. */
const REFUSED_MS = 5000;

export function createHalts({ queue, requests, commit, breaker, wakeAt }: HaltsDeps): Halts {
  /** A score that is being committed is an answer, whatever happens meanwhile. */
  const unanswered = () => queue.all().filter(({ key }) => commit.job(key) === undefined);

  function endOpinions(scorer: string, tell: (client: QueueClient, key: string, id: string) => void): void {
    for (const job of unanswered()) {
      if (!job.late || job.config.scorer !== scorer) continue;
      queue.remove(job.key);
      for (const client of job.clients) tell(client, job.key, job.paper.id);
    }
  }

  const halts: Halts = {
    all(fault) {
      if (breaker.openedBy) return;
      breaker.open(fault);
      // The page hears when the line is back; should it not, the worker looks for itself.
      if (fault.name === 'offline') wakeAt(Date.now() + OFFLINE_MS);
      // Where replies hold nothing, those under way may yet, and are paid for: their ends tell what to believe of them.
      if (fault.name !== 'unreadable') requests.cutOffAfter(REFUSED_MS);
      for (const job of unanswered()) {
        for (const client of job.clients) halts.tell(client, job.key, job.paper.id, fault);
        queue.remove(job.key);
      }
    },
    opinions({ scorer }, { text }) {
      endOpinions(scorer, (client, key, id) => client.failed(key, id, text));
    },
    unaffordable({ scorer }) {
      endOpinions(scorer, (client, key, id) => client.unaffordable(key, id));
    },
    tell(client, key, id, fault) {
      breaker.told(client);
      client.failed(key, id, fault.text);
    },
  };
  return halts;
}
