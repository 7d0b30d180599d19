import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

const { grepInvert: _, ...rest } = config;

/** The tests that `npm test` leaves out, since each takes a minute or more. */
export default defineConfig({ ...rest, grep: /@long/ });
