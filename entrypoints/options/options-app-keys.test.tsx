// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';

vi.mock('../../lib/platform/request', async () => import('../../lib/testing/request'));
vi.mock('../../lib/platform/browser', async () => import('../../lib/testing/permissions'));
