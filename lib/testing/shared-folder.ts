import { join } from 'node:path';

/** What is not ours to publish: pages, papers and digests of others. It lies beside the repository and may be absent. */
export const SHARED = join(import.meta.dirname, '../../../shared');
