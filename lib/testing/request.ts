import { vi } from 'vitest';

/** In the place of `platform/request`, where a test's own file says so: what the pages ask the background for. */
export const request = vi.fn();
