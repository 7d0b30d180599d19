import { benchEdit } from './judgement/edit';
import { labelledPapers } from './judgement/labelled-papers';
import { benchMoney } from './judgement/money';
import { benchOrder } from './judgement/order';
import { benchThrifty } from './judgement/thrifty';
import { benchTimes } from './judgement/times';
import { benchWake } from './judgement/wake';

/**
 * What is learned on the device from labelled papers, in the order of their days, beside what is to be reached.
 * `--part=times|wake|order|thrifty|edit|money` runs one part only; `--learning=3` runs that learn anew each day and `--seeds=50`
 * runs for the bound are what thrift is tried with.
 */
export async function benchJudgement(flags: readonly string[]): Promise<void> {
  const papers = labelledPapers();
  if (!papers) return;
  const flag = (name: string) => flags.find((each) => each.startsWith(`--${name}=`))?.split('=')[1];
  const number = (name: string, otherwise: number) => Number(flag(name) ?? otherwise);
  const parts: Record<string, () => void | Promise<void>> = {
    times: () => benchTimes(papers),
    wake: () => benchWake(papers),
    order: () => benchOrder(papers),
    thrifty: () => benchThrifty(papers, number('learning', 3), number('seeds', 50)),
    edit: () => benchEdit(papers, number('learning', 3)),
    money: () => benchMoney(papers),
  };
  const only = flag('part');
  if (only !== undefined && !(only in parts)) throw new Error(`There is no part ${only}.`);
  console.log(`judgement: ${papers.length} labelled papers`);
  for (const [name, run] of Object.entries(parts)) if (only === undefined || only === name) await run();
}
