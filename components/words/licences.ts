import { filled, said } from '../../lib/base/said';

/** What the reader reads around the texts of licences. */
export const LICENCES = {
  heading: said('pages_licences_heading'),
  lead: said('pages_licences_lead'),
  work: filled('pages_licences_work'),
};
