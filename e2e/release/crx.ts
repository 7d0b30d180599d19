import { createHash, createPublicKey, sign } from 'node:crypto';

/**
 * A zip as a CRX3, signed with the publisher's own key: all that the Chrome Web Store takes once verified uploads are on.
 * The form: https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/crx3.proto
 *
 * @param pem private RSA key of at least 2048 bits
 */
export function signedCrx(zip: Buffer, pem: string): Buffer {
  const publicKey = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const crxId = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const signedData = field(CRX_ID, crxId);
  const what = Buffer.concat([Buffer.from('CRX3 SignedData\0'), uint32(signedData.length), signedData, zip]);
  const proof = Buffer.concat([
    field(PUBLIC_KEY, publicKey),
    field(SIGNATURE, sign('sha256', what, { key: pem })),
  ]);
  const header = Buffer.concat([field(RSA_PROOF, proof), field(SIGNED_DATA, signedData)]);
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, zip]);
}

/** Numbers of fields in the messages of the form. */
const [CRX_ID, PUBLIC_KEY, SIGNATURE, RSA_PROOF, SIGNED_DATA] = [1, 1, 2, 2, 10_000] as const;

/** A field of bytes, as protocol buffers have it. */
function field(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left > 0x7f; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
  return Buffer.from([...bytes, left]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
