import 'fake-indexeddb/auto';

/**
 * What the services need of a browser, so that it can be opened in Node as it ships: databases in memory, the
 * one call that keeps a worker awake, and a network that never comes or goes. Has to be imported before
 * anything that imports the polyfill, which refuses to be loaded outside an extension.
 */
const runtime = { id: 'winnow-bench', getPlatformInfo: () => Promise.resolve({}) };
const addEventListener = () => undefined;
Object.assign(globalThis, { browser: { runtime }, chrome: { runtime }, addEventListener });
