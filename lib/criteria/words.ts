import { said } from '../base/said';

/** What the reader reads of criteria. */
export const WORDS = {
  computing: said('criteria_computing'),
  mathematics: said('criteria_mathematics'),
  particles: said('criteria_particles'),
  sky: said('criteria_sky'),
  matter: said('criteria_matter'),
  data: said('criteria_data'),
  life: said('criteria_life'),
};
