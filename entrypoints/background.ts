/** Mounts and wires; `background.ts` is a table of contents. */

import { defineBackground } from '#imports';
import { LISTING_MATCHES } from '../lib/arxiv/listing-matches';
import { createHandlers } from '../lib/own-pages/handlers';
import { wakeListings } from '../lib/platform/awake';
import { showBadge, showNew } from '../lib/platform/badge';
import { browser } from '../lib/platform/browser';
import { createCopyStore } from '../lib/platform/copy-store';
import { keepHourly } from '../lib/platform/hourly';
import { answerListings } from '../lib/platform/listing-ports';
import { dropLoopbackOrigin } from '../lib/platform/loopback-origin';
import { tellNews } from '../lib/platform/news';
import { notifyOf, openOnClick } from '../lib/platform/notify';
import { answerRequests } from '../lib/platform/router';
import { openServices } from '../lib/services';

export default defineBackground({
  type: 'module',
  main() {
    // Listeners first and without waiting, or the event that woke the worker is lost.
    const services = openServices({
      copies: createCopyStore(),
      openOptions: () => browser.runtime.openOptionsPage(),
      openDigest: async (id, narrowed, sorted) => {
        const as = `${narrowed ? '&shown' : ''}${sorted ? '&sorted' : ''}`;
        const query = id === '' ? '' : `?listing=${encodeURIComponent(id)}${as}`;
        await browser.tabs.create({ url: browser.runtime.getURL(`/digest.html${query}`) });
      },
      badge: showBadge,
      showNew,
      notify: (outcome) => void notifyOf(outcome).catch(() => undefined),
      news: tellNews,
      wakeListings: () => wakeListings(LISTING_MATCHES),
      hourly: (on) => void keepHourly('daily', on),
      hourlyToFollow: (on) => void keepHourly('follow', on),
    });
    answerRequests(services.then(createHandlers));
    answerListings(services.then(({ sessions }) => sessions));
    // A page hears of the connection first, and may ask while the worker still believes itself offline.
    globalThis.addEventListener('online', () => {
      void services.then(({ sessions, daily }) => Promise.all([sessions.refresh(), daily.mended()]));
    });
    browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
      const { version } = browser.runtime.getManifest();
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      // A dot on the toolbar, and no tab: nobody asked for one.
      if (reason === 'update' && previousVersion !== version)
        void services.then(({ releaseNews }) => releaseNews.came(version));
    });
    // Set for the end of a long wait: with the services open, pages that wait go on.
    browser.alarms.onAlarm.addListener(() => {
      void services.then(({ sessions, daily, follower }) =>
        Promise.all([sessions.wake(), daily.tick(), follower.tick()]),
      );
    });
    void services.then(({ daily, follower }) => Promise.all([daily.tick(), follower.tick()]));
    // To be started with the browser is all that it is for: Firefox starts nobody who does not listen, and forgets alarms.
    browser.runtime.onStartup.addListener(() => undefined);
    openOnClick(
      (day) => void browser.tabs.create({ url: browser.runtime.getURL(`/digest.html?day=${day}`) }),
    );
    browser.permissions.onAdded.addListener(() => {
      void dropLoopbackOrigin();
      void services.then(({ daily, follower }) => Promise.all([daily.mended(), follower.tick()]));
    });
    void dropLoopbackOrigin();
  },
});
