import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { signedCrx } from './crx.ts';

/** What is handed to a store, and how it is reached. */
export interface Submission {
  version: string;
  zip: Buffer;
  sources: Buffer;
  /** Secrets and names, from the environment. @throws where one is missing */
  env(name: string): string;
  has(name: string): boolean;
  send: typeof fetch;
  /** Between two looks at what a store is still busy with, in ms. */
  pause: number;
}

/** Uploads one version and hands it in for review. @throws with what the store said, where it refused */
export type Submit = (of: Submission) => Promise<void>;

/** Looks at what a store is still busy with. */
const MOST_LOOKS = 60;

/**
 * Chrome Web Store API, version 2: https://developer.chrome.com/docs/webstore/using-api. With `CWS_CRX_KEY` the upload is
 * verified: signed with a key that the store knows the public half of.
 */
const chrome: Submit = async ({ zip, env, has, send, pause }) => {
  const item = `v2/publishers/${env('CWS_PUBLISHER_ID')}/items/${env('CWS_ITEM_ID')}`;
  const call = (path: string, init: RequestInit = {}) =>
    json(send, `https://chromewebstore.googleapis.com/${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${env('CWS_TOKEN')}` },
    });
  const body = has('CWS_CRX_KEY') ? signedCrx(zip, env('CWS_CRX_KEY')) : zip;
  let { uploadState } = await call(`upload/${item}:upload`, { method: 'POST', body: bytes(body) });
  for (let looks = 0; uploadState === 'IN_PROGRESS' && looks < MOST_LOOKS; looks += 1) {
    await sleep(pause);
    ({ lastAsyncUploadState: uploadState } = await call(`${item}:fetchStatus`));
  }
  if (uploadState !== 'SUCCEEDED') throw new Error(`Chrome: the upload ended as ${String(uploadState)}.`);
  await call(`${item}:publish`, { method: 'POST' });
};

/** Edge Add-ons API, version 1.1: https://learn.microsoft.com/microsoft-edge/extensions/update/api/addons-api-reference */
const edge: Submit = async ({ version, zip, env, send, pause }) => {
  const root = `https://api.addons.microsoftedge.microsoft.com/v1/products/${env('EDGE_PRODUCT_ID')}/submissions`;
  const headers = { Authorization: `ApiKey ${env('EDGE_API_KEY')}`, 'X-ClientID': env('EDGE_CLIENT_ID') };
  const uploaded = await send(`${root}/draft/package`, {
    ...{ method: 'POST', body: bytes(zip) },
    headers: { ...headers, 'Content-Type': 'application/zip' },
  });
  await done(send, `${root}/draft/package/operations/${await operation(uploaded)}`, headers, pause);
  const published = await send(root, {
    ...{ method: 'POST', body: JSON.stringify({ notes: `Winnow ${version}` }) },
    headers: { ...headers, 'Content-Type': 'application/json' },
  });
  await done(send, `${root}/operations/${await operation(published)}`, headers, pause);
};

/** AMO's API, version 5: https://mozilla.github.io/addons-server/topics/api/addons.html */
const firefox: Submit = async ({ zip, sources, env, send, pause }) => {
  const root = 'https://addons.mozilla.org/api/v5/addons';
  const call = (path: string, init: RequestInit = {}) =>
    json(send, `${root}/${path}`, {
      ...init,
      headers: { ...init.headers, Authorization: `JWT ${amoToken(env('AMO_ISSUER'), env('AMO_SECRET'))}` },
    });
  let upload = await call('upload/', {
    ...{ method: 'POST', body: form({ upload: zip, channel: 'listed' }) },
  });
  for (let looks = 0; upload.processed !== true && looks < MOST_LOOKS; looks += 1) {
    await sleep(pause);
    upload = await call(`upload/${String(upload.uuid)}/`);
  }
  if (upload.valid !== true) throw new Error(`AMO: not valid: ${JSON.stringify(upload.validation)}`);
  await call(`addon/${env('AMO_ADDON')}/versions/`, {
    ...{ method: 'POST', body: form({ upload: String(upload.uuid), source: sources }) },
  });
};

export const STORES: Record<string, Submit> = { chrome, edge, firefox };

/** A token for one call: AMO takes none that lasts longer than five minutes. */
function amoToken(iss: string, secret: string): string {
  const iat = Math.floor(Date.now() / 1000);
  const parts = [
    { alg: 'HS256', typ: 'JWT' },
    { iss, jti: randomUUID(), iat, exp: iat + 60 },
  ];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

/** A view of the same bytes that may be sent. */
const bytes = (content: Buffer) => new Uint8Array(content);

function form(fields: Record<string, string | Buffer>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') made.append(name, value);
    else made.append(name, new Blob([bytes(value)]), `${name}.zip`);
  return made;
}

async function json(send: typeof fetch, url: string, init: RequestInit): Promise<Record<string, unknown>> {
  const reply = await accepted(await send(url, init));
  return (await reply.json()) as Record<string, unknown>;
}

async function accepted(reply: Response): Promise<Response> {
  if (reply.ok) return reply;
  throw new Error(`${new URL(reply.url || 'https://store').host}: ${reply.status} ${await reply.text()}`);
}

/** The name of what Edge's store has begun. */
async function operation(reply: Response): Promise<string> {
  const id = (await accepted(reply)).headers.get('Location')?.split('/').at(-1);
  if (!id) throw new Error('Edge: no operation was named.');
  return id;
}

async function done(send: typeof fetch, url: string, headers: HeadersInit, pause: number): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { status, ...rest } = await json(send, url, { headers });
    if (status === 'Succeeded') return;
    if (status === 'Failed') throw new Error(`Edge: ${JSON.stringify(rest)}`);
    await sleep(pause);
  }
  throw new Error('Edge: it did not come to an end.');
}
