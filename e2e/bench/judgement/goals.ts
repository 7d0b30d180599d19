import { textTable } from '../text-table';

/** One line of the table: what was to be reached, and what was. */
export interface Goal {
  what: string;
  goal: string;
  is: string;
  reached: boolean;
}

export function atLeast(what: string, is: number, goal: number, decimals = 3): Goal {
  return { what, goal: `>= ${goal}`, is: is.toFixed(decimals), reached: is >= goal };
}

export function atMost(what: string, is: number, goal: number, decimals = 3): Goal {
  return { what, goal: `<= ${goal}`, is: is.toFixed(decimals), reached: is <= goal };
}

export function printGoals(title: string, goals: readonly Goal[]): void {
  const rows = goals.map(({ what, goal, is, reached }) => [what, goal, is, reached ? 'reached' : 'MISSED']);
  console.log(`\n${title}\n${textTable([['', 'goal', 'is', ''], ...rows])}`);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
