import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openVault } from './vault';

const origin = 'https://api.example.com';
const key = 'sk-test-0123456789abcd';

it('gives the key back for its own origin only', async () => {
  const vault = await openVault('vault-origin');
  await vault.save(key, origin);
  expect(await vault.keyFor(origin)).toBe(key);
  expect(await vault.keyFor('https://api.example.com.evil.example')).toBeNull();
});

it('tells no more than the last four characters', async () => {
  const vault = await openVault('vault-hint');
  await vault.save(key, origin);
  expect(await vault.hint()).toEqual({ hint: 'abcd', origin });
});

it('forgets', async () => {
  const vault = await openVault('vault-forget');
  await vault.save(key, origin);
  await vault.remove();
  expect([await vault.hint(), await vault.keyFor(origin)]).toEqual([null, null]);
});

it('does not write the key in the clear', async () => {
  const vault = await openVault('vault-sealed');
  await vault.save(key, origin);
  const db = await openDB('vault-sealed');
  const row = await db.get('keys', 'model');
  const bytes = Buffer.concat([Buffer.from(row.sealed), Buffer.from(row.iv)]).toString('latin1');
  expect(bytes + JSON.stringify(row)).not.toContain(key.slice(0, 12));
  const wrapping = await db.get('wrapping', 'wrapping');
  await expect(crypto.subtle.exportKey('raw', wrapping)).rejects.toThrow();
});
