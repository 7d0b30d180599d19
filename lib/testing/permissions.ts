import { vi } from 'vitest';

/** In the place of `platform/browser`, where a test's own file says so: a browser that knows of permissions only. */

export const contains = vi.fn();
export const ask = vi.fn();
const event = { addListener: vi.fn(), removeListener: vi.fn() };
/** What this browser knows of what its manifest asks for: Firefox leaves the first out. */
export const OPTIONAL = ['declarativeNetRequestWithHostAccess', 'notifications'];
export const getManifest = vi.fn(() => ({ optional_permissions: OPTIONAL }));
export const browser = {
  permissions: { contains, request: ask, onAdded: event, onRemoved: event },
  runtime: { getManifest },
};
