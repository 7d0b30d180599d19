import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Left out: it compares whole texts. A tile's two numbers are in its name, “Relevance 9 of 10, novelty 7 of 10”, though
 * with other words between them.
 */
const LEFT_OUT = { 'label-content-name-mismatch': { enabled: false } };

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/** A page of any browser that runs a script as the page's own. */
export type Runner = Pick<Page, 'evaluate'>;

/**
 * What axe has to say against a page, a line for each element.
 *
 * @param parts selector of what it looks at, with all that is in it
 * @param rules tags or names of rules
 */
export async function faults(page: Runner, parts = ':root', rules = RULES): Promise<string[]> {
  // Not as a script on the page: our pages take none but their own.
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    async ({ parts, rules, leftOut }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(within: object, options: object): Promise<{ violations: Violation[] }> };
      };
      const within = { include: [...document.querySelectorAll(parts)] };
      return (await axe.run(within, { runOnly: rules, rules: leftOut, resultTypes: ['violations'] }))
        .violations;
    },
    { parts, rules, leftOut: LEFT_OUT },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}
