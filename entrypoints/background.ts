import { defineBackground } from '#imports';
import { openOffice } from '../lib/office';
import { createHandlers } from '../lib/own-pages/handlers';
import { browser } from '../lib/platform/browser';
import { closeStorage } from '../lib/platform/close-storage';
import { answerListings } from '../lib/platform/listing-ports';
import { answerRequests } from '../lib/platform/router';

export default defineBackground({
  type: 'module',
  main() {
    // Listeners first and without waiting, or the event that woke the worker is lost.
    const office = openOffice(() => browser.runtime.openOptionsPage());
    answerRequests(office.then(createHandlers));
    answerListings(office.then(({ desk }) => desk));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    void closeStorage();
  },
});
