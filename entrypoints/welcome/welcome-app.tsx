import { WelcomePage } from '../../components/welcome-page';
import { formatDollars } from '../../lib/ledger/format-spend';
import { browser } from '../../lib/platform/browser';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';

const LISTING = 'https://arxiv.org/list/cs.LG/new';

/** The welcome page asks nothing of the background: it works even where nothing else does. */
export function WelcomeApp() {
  return (
    <WelcomePage
      listing={LISTING}
      dailyLimit={formatDollars(DEFAULT_SETTINGS.dailyCapUsd)}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
