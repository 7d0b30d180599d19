import type { DBSchema } from 'idb';
import { type Database, databaseOver, type Transact } from './database';
import { type Layout, openDisk } from './disk-engine';
import type { Engine } from './engine';
import { memoryEngine } from './memory-engine';
import { StoreError, type StoreFault, storeFaultOf } from './store-fault';

/** What else is to be done about a database. */
export interface Hooks<S extends DBSchema> {
  /** After each opening, before anybody else reads: what was lost may be put back. */
  opened?(db: Database<S>): Promise<void>;
  /** Something was written into these stores. */
  changed?(stores: readonly string[]): void;
  /** The disk is full: makes room by what is worth less. */
  makeRoom?(): Promise<void>;
}

/**
 * A database that outlives its connection. One that was closed (deleted, another layout wanted, a crash of the browser's
 * storage) is opened anew, once for each thing that was asked for; where that is of no use, all goes on in memory, for as
 * long as the background lives. What is too much for the disk rejects with a `StoreError` and is not put into memory: what
 * lies on the disk goes on being used. `fault` says why, in both cases.
 */
export async function reopening<S extends DBSchema>(
  layout: Layout<S>,
  { opened, changed, makeRoom }: Hooks<S> = {},
): Promise<Database<S>> {
  let fault: StoreFault | null = null;
  let refused: StoreFault | null = null;
  let isCutOff = false;
  let last: Promise<Engine> | null = null;

  const state = { fault: () => fault ?? refused, isCutOff: () => isCutOff };

  const inMemory = () =>
    memoryEngine((db) => void layout.upgrade(db as never, 0, null, undefined as never, undefined as never));

  async function open(because: StoreFault | null = null): Promise<Engine> {
    fault = because;
    const memory = inMemory();
    const engine = because
      ? memory
      : await openDisk(layout, memory).catch((error: unknown) => {
          fault = storeFaultOf(error) ?? 'damaged';
          return memory;
        });
    const own: Transact<S> = (stores, mode, work, options) =>
      engine.run(stores as ArrayLike<string>, mode, work, options);
    isCutOff = engine.inMemory;
    // What cannot be put back is no reason to do without the rest.
    await opened?.(databaseOver(own, state)).catch(() => undefined);
    return engine;
  }

  async function current(): Promise<Engine> {
    const known = last;
    if (known && (await known).alive()) return known;
    // Whoever comes first opens it for all.
    if (last === known) last = open();
    return last ?? open();
  }

  /** Resolves where the same can be tried once more. */
  async function mend(engine: Engine, error: unknown, tries: number): Promise<void> {
    const found = storeFaultOf(error);
    if (!found || tries > 1 || (engine.inMemory && found !== 'full')) throw error;
    if (found === 'full') {
      if (makeRoom && tries === 0) return makeRoom().catch(() => undefined);
      refused = found;
      throw new StoreError(found, error);
    }
    engine.end();
    // A new connection serves no better: but for whoever has gone on with another one meanwhile.
    if (tries === 1 && (await last) === engine) last = open(found);
  }

  const transact: Transact<S> = async (stores, mode, work, options) => {
    for (let tries = 0; ; tries += 1) {
      const engine = await current();
      try {
        const result = await engine.run(stores as ArrayLike<string>, mode, work, options);
        if (mode === 'readwrite') {
          refused = null;
          changed?.(Array.from(stores as ArrayLike<string>));
        }
        return result;
      } catch (error) {
        await mend(engine, error, tries);
      }
    }
  };

  await current();
  return databaseOver(transact, state);
}
