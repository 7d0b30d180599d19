import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../servers/listen.ts';
import { type ChromiumOptions, type LaunchedChromium, launchChromium } from './chromium.ts';
import { forgetAll } from './forget-all.ts';

/** Ports that a browser takes for arXiv and for the provider. */
export interface Ports {
  arxiv: number;
  model: number;
}

/** A browser as a new profile is, and where it looks for its servers. */
export interface CleanChromium extends LaunchedChromium {
  ports: Ports;
}

/** A browser for many tests, one after another. */
export interface SharedChromium {
  /** For the next test: the same one if it forgets everything, otherwise a new one. */
  take(): Promise<CleanChromium>;
  close(): Promise<void>;
}

/** How long a browser may take to forget before it counts as hung, in ms. */
const HUNG_MS = 60_000;

/** Starting one takes two cores for seconds: with one for each test, half of all time went into that. */
export function shareChromium(extensionDir: string): SharedChromium {
  let shared: CleanChromium | null = null;
  const close = async () => {
    const old = shared;
    shared = null;
    await old?.close();
  };
  return {
    async take() {
      if (shared && !(await forgets(shared))) await close();
      shared ??= await cleanChromium(extensionDir);
      return shared;
    },
    close,
  };
}

/** Starts a browser and waits until the extension has settled in it. */
export async function cleanChromium(
  extensionDir: string,
  options: Pick<ChromiumOptions, 'language'> = {},
): Promise<CleanChromium> {
  const ports = { arxiv: await freePort(), model: await freePort() };
  const chrome = await launchChromium({ ...options, extensionDir, hosts: hostsOf(ports) });
  const { context, extensionId } = chrome;
  const welcome = `chrome-extension://${extensionId}/welcome.html`;
  // The background opens it by itself, once: it must not come in the middle of a test.
  while (!context.pages().some((page) => page.url() === welcome)) await sleep(50);
  await forgetAll(context, extensionId);
  return { ...chrome, ports };
}

/** Somebody who publishes digests, and somebody else. arXiv's server answers for both. */
export const LAB = 'lab.example';
export const ELSEWHERE = 'elsewhere.example';

/** For which hosts the two servers stand. */
export function hostsOf({ arxiv, model }: Ports): Record<string, number> {
  const arxivs = ['arxiv.org', 'export.arxiv.org', 'rss.arxiv.org', LAB, ELSEWHERE].map((host) => [
    host,
    arxiv,
  ]);
  return { ...Object.fromEntries(arxivs), 'api.openai.com': model };
}

async function forgets({ context, extensionId }: LaunchedChromium): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), HUNG_MS);
  });
  const done = forgetAll(context, extensionId).then(
    () => true,
    () => false,
  );
  return Promise.race([done, hung]).finally(() => clearTimeout(timer));
}
