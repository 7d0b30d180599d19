import { useEffect, useState } from 'preact/hooks';
import { isMatched } from '../../lib/arxiv/listing-matches';
import type { Requests } from '../../lib/messages/requests';
import { browser } from '../../lib/platform/browser';
import { request } from '../../lib/platform/request';

type PageStatus = Requests['pageStatus']['reply'] & { hasPapers: boolean };

const WHILE_RUNNING = 1000;
/** Something else may start a run while the popup is open: new criteria, a key, the page's own button. */
const OTHERWISE = 3000;

/** What this tab and today cost, looked up again and again while the popup is open. Null until known. */
export function usePageStatus(): PageStatus | null {
  const [page, setPage] = useState<PageStatus | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const look = async () => {
      const next = await lookUp();
      if (closed) return;
      if (next) setPage(next);
      const phase = next?.status?.phase;
      timer = setTimeout(look, phase === 'running' || phase === 'waiting' ? WHILE_RUNNING : OTHERWISE);
    };
    void look();
    return () => {
      closed = true;
      clearTimeout(timer);
    };
  }, []);
  return page;
}

/** The tab that the popup was opened over; its address is known where Winnow may read that page. */
async function openedOver() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Its id. */
export async function activeTab(): Promise<number | undefined> {
  return (await openedOver())?.id;
}

/** Null where the background does not answer; the settings, asked for beside it, say so on the page. */
async function lookUp(): Promise<PageStatus | null> {
  try {
    const { id: tabId, url = '' } = (await openedOver()) ?? {};
    if (tabId === undefined) return null;
    return { ...(await request('pageStatus', { tabId })), hasPapers: isMatched(url) };
  } catch {
    return null;
  }
}
