import { filled, said } from '../../base/said';

/** What the reader reads of a rehearsal. */
export const WORDS = {
  rehearsalRun: said('run_rehearsal_rehearsalRun'),
  lost: filled('run_rehearsal_lost'),
  stopped: said('run_rehearsal_stopped'),
};
