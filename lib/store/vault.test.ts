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
  expect(await vault.hints()).toEqual([{ hint: 'abcd', origin }]);
});

it('forgets', async () => {
  const vault = await openVault('vault-forget');
  await vault.save(key, origin);
  await vault.remove(origin);
  expect([await vault.hints(), await vault.keyFor(origin)]).toEqual([[], null]);
});

it('does not write the key in the clear', async () => {
  const vault = await openVault('vault-sealed');
  await vault.save(key, origin);
  const db = await openDB('vault-sealed');
  const row = await db.get('keys', origin);
  const bytes = Buffer.concat([Buffer.from(row.sealed), Buffer.from(row.iv)]).toString('latin1');
  expect(bytes + JSON.stringify(row)).not.toContain(key.slice(0, 12));
  const wrapping = await db.get('wrapping', 'wrapping');
  await expect(crypto.subtle.exportKey('raw', wrapping)).rejects.toThrow();
});

it('keeps a key for each origin, and each goes to its own only', async () => {
  const vault = await openVault('vault-several');
  const other = 'https://models.example.org';
  await Promise.all([vault.save(key, origin), vault.save('sk-test-9876', other)]);
  expect([await vault.keyFor(origin), await vault.keyFor(other)]).toEqual([key, 'sk-test-9876']);
  expect(await vault.keyFor('model')).toBeNull();
  await vault.save('sk-test-another', origin);
  expect(await vault.keyFor(origin)).toBe('sk-test-another');
  await vault.remove(origin);
  expect([await vault.keyFor(origin), await vault.keyFor(other)]).toEqual([null, 'sk-test-9876']);
  await vault.save(key, origin);
  await vault.removeAll();
  expect(await vault.hints()).toEqual([]);
});

it('takes no key to the origin under which it was put, but to that for which it was saved', async () => {
  const vault = await openVault('vault-swapped');
  await vault.save(key, origin);
  const db = await openDB('vault-swapped');
  await db.put('keys', await db.get('keys', origin), 'https://evil.example');
  expect(await vault.keyFor('https://evil.example')).toBeNull();
});

/** A vault as the first version left it. */
async function firstVault(name: string, row: object): Promise<void> {
  const sealing = await openVault(`${name}-sealing`);
  await sealing.save(key, origin);
  const made = await openDB(`${name}-sealing`);
  const old = await openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore('keys');
      db.createObjectStore('wrapping');
    },
  });
  await old.put('keys', { ...(await made.get('keys', origin)), ...row }, 'model');
  await old.put('wrapping', await made.get('wrapping', 'wrapping'), 'wrapping');
  old.close();
}

it('finds the one key of the first version again, under its origin', async () => {
  await firstVault('vault-first', {});
  const vault = await openVault('vault-first');
  expect(await vault.keyFor(origin)).toBe(key);
  expect(await vault.hints()).toEqual([{ hint: 'abcd', origin }]);
});

it('leaves nothing of a first version that makes no sense', async () => {
  await firstVault('vault-nonsense', { sealed: 'no bytes' });
  const vault = await openVault('vault-nonsense');
  expect(await vault.hints()).toEqual([]);
  expect(await (await openDB('vault-nonsense')).getAllKeys('keys')).toEqual([]);
});
