import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { readMarks } from '../browsers/marks.ts';

/** Waits until that many tiles say so; a demo that hangs says where. */
export async function untilMarked(page: Page, name: RegExp, count: number): Promise<void> {
  let marks = await readMarks(page);
  for (let tries = 0; marks.filter((mark) => name.test(mark.name)).length < count; tries += 1) {
    if (tries > 300) throw new Error(`Only these tiles after a long wait: ${JSON.stringify(marks)}`);
    await sleep(200);
    marks = await readMarks(page);
  }
}
