import puppeteer, { type Browser, type ConnectionTransport } from 'puppeteer-core';
import type { Marionette } from './marionette.ts';

interface NewSession {
  capabilities: { webSocketUrl: string };
}

/**
 * Firefox has room for one session, and BiDi may not go where Marionette may (pages of an extension).
 * So Marionette opens the session, and puppeteer joins it: its own request for one is answered here.
 * 2026-11, Firefox 153, puppeteer 25: https://bugzilla.mozilla.org/show_bug.cgi?id=1755014
 */
export async function shareSession(marionette: Marionette): Promise<Browser> {
  const session = (await marionette.send('WebDriver:NewSession', {
    acceptInsecureCerts: true,
    webSocketUrl: true,
  })) as NewSession;
  const socket = new WebSocket(session.capabilities.webSocketUrl);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('Firefox refused the BiDi connection.'));
  });

  const transport: ConnectionTransport = {
    send: (message) => {
      const { id, method }: { id: number; method: string } = JSON.parse(message);
      if (method !== 'session.new') return socket.send(message);
      const answer = JSON.stringify({ type: 'success', id, result: session });
      queueMicrotask(() => transport.onmessage?.(answer));
    },
    close: () => socket.close(),
  };
  socket.onmessage = ({ data }) => transport.onmessage?.(String(data));
  socket.onclose = () => transport.onclose?.();
  return puppeteer.connect({ transport, protocol: 'webDriverBiDi', acceptInsecureCerts: true });
}
