import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedCrx } from './crx.ts';
import { STORES, type Submission } from './stores.ts';

const ZIP = Buffer.from('PK: as good as a zip');

interface Call {
  what: string;
  headers: Headers;
  body: unknown;
}

/** Hands in to a store that answers so, one reply after another; returns what it was sent. */
async function submit(store: string, replies: Response[], env: Record<string, string>): Promise<Call[]> {
  const calls: Call[] = [];
  const left = [...replies];
  const submission: Submission = {
    ...{ version: '1.2.3', zip: ZIP, sources: Buffer.from('sources'), pause: 0 },
    has: (name) => name in env,
    env(name) {
      if (env[name] === undefined) throw new Error(`${name} is not set.`);
      return env[name];
    },
    send: async (url, init = {}) => {
      calls.push({
        what: `${init.method ?? 'GET'} ${url}`,
        headers: new Headers(init.headers),
        body: init.body,
      });
      return left.shift() ?? new Response('nothing more', { status: 500 });
    },
  };
  await STORES[store]?.(submission);
  expect(left).toEqual([]);
  return calls;
}

const said = (value: object) => Response.json(value);
const begun = (id: string) => new Response(null, { status: 202, headers: { Location: id } });
const CWS = { CWS_PUBLISHER_ID: 'pub', CWS_ITEM_ID: 'item', CWS_TOKEN: 'token' };
const EDGE = { EDGE_PRODUCT_ID: 'product', EDGE_API_KEY: 'key', EDGE_CLIENT_ID: 'client' };
const AMO = { AMO_ISSUER: 'user:1:2', AMO_SECRET: 'secret', AMO_ADDON: 'winnow' };

describe('Chrome’s store', () => {
  const uploaded = [
    said({ uploadState: 'IN_PROGRESS' }),
    said({ lastAsyncUploadState: 'SUCCEEDED' }),
    said({}),
  ];

  it('gets the zip by the second version of its API, and is waited for before it publishes', async () => {
    const calls = await submit('chrome', uploaded, CWS);
    const root = 'https://chromewebstore.googleapis.com';
    expect(calls.map(({ what }) => what)).toEqual([
      `POST ${root}/upload/v2/publishers/pub/items/item:upload`,
      `GET ${root}/v2/publishers/pub/items/item:fetchStatus`,
      `POST ${root}/v2/publishers/pub/items/item:publish`,
    ]);
    expect(Buffer.from(calls[0]?.body as Uint8Array)).toEqual(ZIP);
    expect(calls.map(({ headers }) => headers.get('Authorization'))).toEqual(Array(3).fill('Bearer token'));
  });

  it.each([
    ['a refusal', [new Response('no such item', { status: 404 })], /404 no such item/],
    ['an upload that failed', [said({ uploadState: 'FAILED' })], /ended as FAILED/],
  ])('%s ends it', async (_what, replies, why) => {
    await expect(submit('chrome', replies, CWS)).rejects.toThrow(why);
  });

  it('is asked for nothing without its names', async () => {
    await expect(submit('chrome', [], {})).rejects.toThrow('CWS_PUBLISHER_ID is not set.');
  });

  it('gets a signed package where there is a key: header, signature and id are those of the form', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const [sent] = await submit('chrome', [said({ uploadState: 'SUCCEEDED' }), said({})], {
      ...CWS,
      CWS_CRX_KEY: pem,
    });
    const crx = Buffer.from(sent?.body as Uint8Array);
    expect([crx.toString('latin1', 0, 4), crx.readUInt32LE(4)]).toEqual(['Cr24', 3]);
    const end = 12 + crx.readUInt32LE(8);
    expect(crx.subarray(end)).toEqual(ZIP);
    const fields = fieldsOf(crx.subarray(12, end));
    const proof = fieldsOf(fields.get(2) ?? Buffer.alloc(0));
    const der = publicKey.export({ type: 'spki', format: 'der' });
    expect(proof.get(1)).toEqual(der);
    const signedData = fields.get(10_000) ?? Buffer.alloc(0);
    expect(fieldsOf(signedData).get(1)).toEqual(createHash('sha256').update(der).digest().subarray(0, 16));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(signedData.length);
    const what = Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, signedData, ZIP]);
    expect(verify('sha256', what, publicKey, proof.get(2) ?? Buffer.alloc(0))).toBe(true);
    expect(signedCrx(ZIP, pem)).toEqual(crx);
  });
});

describe('Edge’s store', () => {
  it('gets the zip as a draft, then publishes it, each waited for', async () => {
    const replies = [
      ...[begun('op-1'), said({ status: 'InProgress' }), said({ status: 'Succeeded' })],
      ...[begun('op-2'), said({ status: 'Succeeded' })],
    ];
    const calls = await submit('edge', replies, EDGE);
    const root = 'https://api.addons.microsoftedge.microsoft.com/v1/products/product/submissions';
    expect(calls.map(({ what }) => what.replace(root, ''))).toEqual([
      ...['POST /draft/package', 'GET /draft/package/operations/op-1', 'GET /draft/package/operations/op-1'],
      ...['POST ', 'GET /operations/op-2'],
    ]);
    expect(calls[0]?.headers.get('Authorization')).toBe('ApiKey key');
    expect(calls[0]?.headers.get('X-ClientID')).toBe('client');
  });

  it('what failed there ends it', async () => {
    const replies = [begun('op-1'), said({ status: 'Failed', message: 'a manifest of another product' })];
    await expect(submit('edge', replies, EDGE)).rejects.toThrow(/another product/);
  });
});

describe('AMO', () => {
  it('gets zip and sources once the zip is valid', async () => {
    const uuid = 'u-1';
    const replies = [
      said({ uuid, processed: false }),
      said({ uuid, processed: true, valid: true }),
      said({ id: 1 }),
    ];
    const calls = await submit('firefox', replies, AMO);
    const root = 'https://addons.mozilla.org/api/v5/addons/';
    expect(calls.map(({ what }) => what.replace(root, ''))).toEqual([
      ...['POST upload/', 'GET upload/u-1/', 'POST addon/winnow/versions/'],
    ]);
    expect([...((calls[2]?.body as FormData | undefined)?.keys() ?? [])]).toEqual(['upload', 'source']);
    const [, claims = ''] = calls[0]?.headers.get('Authorization')?.replace('JWT ', '').split('.') ?? [];
    const { iss, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
    expect([iss, exp - iat]).toEqual(['user:1:2', 60]);
  });

  it('one that is not valid goes no further', async () => {
    const replies = [said({ uuid: 'u', processed: true, valid: false, validation: 'bad id' })];
    await expect(submit('firefox', replies, AMO)).rejects.toThrow(/bad id/);
  });
});

/** Fields of bytes of a message of protocol buffers, by number. */
function fieldsOf(message: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const length = varint();
    fields.set(tag >> 3, message.subarray(at, at + length));
    at += length;
  }
  return fields;
}
