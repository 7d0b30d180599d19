import { filled, said } from '../../lib/base/said';

/** What the reader reads about the browser's own model. */
export const BUILT_IN = {
  worth: said('pages_builtIn_worth'),
  download: said('pages_builtIn_download'),
  unknown: said('pages_builtIn_unknown'),
  absent: said('pages_builtIn_absent'),
  unavailable: said('pages_builtIn_unavailable'),
  needs: said('pages_builtIn_needs'),
  downloadable: said('pages_builtIn_downloadable'),
  progress: said('pages_builtIn_progress'),
  downloading: said('pages_builtIn_downloading'),
  downloadingShare: filled('pages_builtIn_downloadingShare'),
  downloaded: said('pages_builtIn_downloaded'),
  available: said('pages_builtIn_available'),
};
