import { useEffect, useState } from 'preact/hooks';
import { WelcomePage } from '../../components/welcome-page';
import { OPTIONS } from '../../components/words/options';
import { STARTER_CRITERIA } from '../../lib/criteria/starter';
import { ownListing, pointOf } from '../../lib/criteria/starting-points/own-listing';
import { formatPrice } from '../../lib/ledger/format-spend';
import { useAllowed, useAsking } from '../../lib/own-pages/use-allowed';
import { useSettings } from '../../lib/own-pages/use-settings';
import { browser } from '../../lib/platform/browser';
import { onNews } from '../../lib/platform/news';
import { request } from '../../lib/platform/request';
import { canAsk } from '../../lib/providers/saved-key';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { useField } from './use-field';

const ARXIV_HOST = 'arxiv.org';
const ARXIV = `https://${ARXIV_HOST}/*`;

/** Ticks what is done, here or elsewhere. Where the background does not answer, its links work all the same. */
export function WelcomeApp() {
  const settings = useSettings();
  const asking = useAsking(ARXIV);
  const { reply, load } = settings;
  const { chosen, onField } = useField(settings);
  /** Listings that were read, as `<day> <path>`. */
  const [read, setRead] = useState<string[]>([]);
  useEffect(() => {
    const look = async () => {
      const sources = await request('digestSources', {}).catch(() => null);
      if (sources) setRead(sources.listings.map(({ id }) => id));
    };
    void look();
    // A key is saved on a page of its own, and papers are read on arXiv's.
    return onNews(() => void Promise.all([load(), look()]));
  }, [load]);
  const active = reply?.criteria.find(({ id }) => id === reply.activeCriteria) ?? STARTER_CRITERIA;
  const listing = ownListing(active);
  // Whose field is the one that stands there says so by reading its papers.
  const own =
    active.text !== STARTER_CRITERIA.text || read.some((id) => id.endsWith(` ${new URL(listing).pathname}`));
  return (
    <WelcomePage
      arxivAllowed={useAllowed(ARXIV)}
      field={pointOf(active)?.id ?? ''}
      criteria={active.name}
      chosen={chosen || own}
      keyed={reply !== null && canAsk(reply)}
      read={read.length > 0}
      listing={listing}
      dailyLimit={formatPrice((reply?.settings ?? DEFAULT_SETTINGS).dailyCapUsd)}
      problem={asking.stuck ? OPTIONS.cannotAsk({ host: ARXIV_HOST }) : settings.problem}
      onAllowArxiv={asking.ask}
      onField={onField}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
