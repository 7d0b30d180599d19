import { isListable } from './archives';
import { select } from './inherited';
import { CATEGORY_LINK } from './selectors';

/**
 * The category that a listing is of. The page's own word goes before the address, which may name a closed
 * archive (`cmp-lg` shows `cs.CL`). Empty on author pages, which have none.
 */
export function listingCategory(page: Element, url: URL): string {
  const named =
    select(page, CATEGORY_LINK)
      ?.getAttribute('id')
      ?.replace(/^(?:recent|new)-/, '') ?? '';
  if (isListable(named)) return named;
  const [, folder, subject = ''] = url.pathname.split('/');
  if (folder === 'list') return subject || (url.searchParams.get('archive') ?? '');
  return folder === 'catchup' ? subject : '';
}
