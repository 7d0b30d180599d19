import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { styleSheets } from '../sample/style.ts';
import { certificate } from './certificate.ts';
import { listen } from './listen.ts';

export interface ServedPage {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
  /** Nothing is sent before this, in ms. */
  stallMs?: number;
}

export interface ArxivRequest {
  method: string;
  host: string;
  /** Path and query, as in the keys of the page table. */
  path: string;
  headers: IncomingHttpHeaders;
  at: number;
  /** When it was answered or broken off; 0 while it is open. */
  until: number;
}

/** What arXiv serves: a table of path and query, or a function that may look at the host too. */
export type Pages = Map<string, ServedPage> | ((request: ArxivRequest) => ServedPage | undefined);

export interface ArxivServer {
  port: number;
  /** Every request for something other than a style sheet, script or picture, oldest first. */
  log: ArxivRequest[];
  /** Put a page up, or change it, while a test runs. Goes before the table and the function. */
  set(path: string, page: string | ServedPage): void;
  /** Have these asked for every path that was not put up so; the newest first. */
  answer(pages: (request: ArxivRequest) => ServedPage | undefined): void;
  close(): Promise<void>;
}

const ARXIV_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "frame-ancestors 'none'",
  'x-frame-options': 'SAMEORIGIN',
};

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 70 28"><text x="0" y="21" fill="#fff"
 font-family="Georgia,serif" font-size="24">arXiv</text></svg>`;
const NOTHING = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** A TLS server on loopback that answers as arXiv does: its headers, its static paths, 404 for the rest. */
export async function startArxivServer(options: { pages?: Pages; port?: number } = {}): Promise<ArxivServer> {
  const pages = options.pages ?? new Map<string, ServedPage>();
  const changed = new Map<string, ServedPage>();
  const answering: ((request: ArxivRequest) => ServedPage | undefined)[] = [];
  const log: ArxivRequest[] = [];

  const server = createServer(await certificate(), (incoming, response) => {
    const path = incoming.url ?? '/';
    if (serveStatic(path, response)) return;
    const request: ArxivRequest = {
      method: incoming.method ?? 'GET',
      host: incoming.headers.host ?? '',
      path,
      headers: incoming.headers,
      at: Date.now(),
      until: 0,
    };
    log.push(request);
    response.on('close', () => {
      request.until = Date.now();
    });
    const made = () => answering.map((answer) => answer(request)).find((page) => page !== undefined);
    const page = changed.get(path) ?? made() ?? (pages instanceof Map ? pages.get(path) : pages(request));
    const { status = 200, body = '', headers = {}, stallMs = 0 } = page ?? { status: 404, body: 'Not found' };
    setTimeout(() => {
      response.writeHead(status, { ...ARXIV_HEADERS, ...headers });
      response.end(body);
    }, stallMs);
  });

  return {
    ...(await listen(server, options.port)),
    log,
    answer: (answer) => void answering.unshift(answer),
    set: (path, page) => changed.set(path, typeof page === 'string' ? { body: page } : page),
  };
}

/** Style sheets in our own hand, scripts that do nothing, pictures that show nothing. */
function serveStatic(path: string, response: ServerResponse): boolean {
  const file = path.replace(/\?.*/, '');
  const answer = staticAnswer(file);
  if (!answer) return false;
  response.writeHead(200, { 'content-type': answer[0], 'cache-control': 'max-age=600' });
  response.end(answer[1]);
  return true;
}

function staticAnswer(file: string): [type: string, body: string] | undefined {
  // MathJax is not ours to serve: its path is a 404, and pages show TeX as it is written.
  if (file === '/favicon.ico') return ['image/svg+xml', NOTHING];
  if (!file.startsWith('/static/')) return undefined;
  if (file.endsWith('.css')) return ['text/css', styleSheets[file.slice(file.lastIndexOf('/') + 1)] ?? ''];
  if (file.endsWith('/mathjaxToggle.min.js')) return ['text/javascript', 'function mathjaxToggle(){}'];
  if (file.endsWith('.webmanifest')) return ['application/manifest+json', '{"name":"arXiv"}'];
  if (file.endsWith('.js')) return ['text/javascript', ''];
  if (file.includes('arxiv-logo')) return ['image/svg+xml', LOGO];
  if (/\.(svg|png|ico)$/.test(file)) return ['image/svg+xml', NOTHING];
  return undefined;
}
