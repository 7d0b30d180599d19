import { said } from '../base/said';

/** What the reader reads of a file that is read back. */
export const WORDS = {
  noExport: said('backup_noExport'),
  cutShort: said('backup_cutShort'),
  newer: said('backup_newer'),
};
