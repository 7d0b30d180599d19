import { Banner } from '../../components/banner';
import { Popup } from '../../components/popup';
import { OPTIONS } from '../../components/words/options';
import { STARTER_CRITERIA } from '../../lib/criteria/starter';
import { ownListing } from '../../lib/criteria/starting-points/own-listing';
import type { PageAnswer } from '../../lib/messages/listing';
import type { SettingsReply } from '../../lib/messages/requests';
import { useAllowed, useAsking } from '../../lib/own-pages/use-allowed';
import { useSettings } from '../../lib/own-pages/use-settings';
import { browser } from '../../lib/platform/browser';
import { request } from '../../lib/platform/request';
import { canAsk } from '../../lib/providers/saved-key';
import { useCriteria } from './use-criteria';
import { activeTab, usePageStatus } from './use-page-status';
import { useWaiting } from './use-waiting';

const ARXIV_HOST = 'arxiv.org';
const ARXIV = `https://${ARXIV_HOST}/*`;

type Settings = ReturnType<typeof useSettings>;

/** Wires the popup to the background, the tab it was opened over and the browser's permissions. */
export function PopupApp() {
  const settings = useSettings();
  const { reply, problem } = settings;
  if (!reply) return problem === '' ? null : <Banner tone="problem" text={problem} />;
  return <Loaded settings={settings} reply={reply} />;
}

function Loaded({ settings, reply }: { settings: Settings; reply: SettingsReply }) {
  const page = usePageStatus();
  const arxivAllowed = useAllowed(ARXIV);
  const asking = useAsking(ARXIV);
  // Firefox closes a popup when a file is chosen from it: files are read on the settings page.
  const { onFile: _, ...criteria } = useCriteria(reply, settings.save);
  const waiting = useWaiting();
  const openOptions = async () => {
    await browser.runtime.openOptionsPage();
    window.close();
  };
  const openTab = async (url: string) => {
    await browser.tabs.create({ url });
    window.close();
  };
  const answer = async (said: PageAnswer) => {
    const tabId = await activeTab();
    if (tabId !== undefined) await settings.save(request('answerPage', { tabId, answer: said }));
  };
  const reload = async () => {
    await browser.tabs.reload(await activeTab());
    window.close();
  };
  const active = reply.criteria.find(({ id }) => id === reply.activeCriteria) ?? STARTER_CRITERIA;
  return (
    <Popup
      {...{ reply, page, arxivAllowed, waiting, criteria }}
      keyed={canAsk(reply)}
      problem={asking.stuck ? OPTIONS.cannotAsk({ host: ARXIV_HOST }) : settings.problem}
      onSettings={(change) => void settings.change(change)}
      onAllowArxiv={asking.ask}
      onOptions={() => void openOptions()}
      onDigest={() => void openTab(browser.runtime.getURL('/digest.html'))}
      onListing={(of) => void openTab(ownListing(active, of))}
      onAnswer={(said) => void answer(said)}
      onReload={() => void reload()}
      onNewsRead={() => void settings.save(request('readReleaseNews', {}))}
    />
  );
}
