import { formatSpend } from '../lib/ledger/format-spend';
import type { RunRecord } from '../lib/ledger/run-record';
import { spendOfSums } from '../lib/ledger/sums';
import { RECORD } from './words/record';

const COLUMNS = [
  ...[RECORD.day, RECORD.listing, RECORD.papers, RECORD.scored],
  ...[RECORD.remembered, RECORD.failed, RECORD.costOfRun],
];

/** Runs, newest first: what was scored, by whom, against which wording of the criteria, and what it cost. */
export function RunTable({ runs }: { runs: readonly RunRecord[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it is scrolled sideways, also by keyboard
    <section class="scroll" aria-label={RECORD.table} tabIndex={0}>
      <table class="runs">
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">{run.day}</th>
              <td>
                {run.listing || '–'}
                <span class="quiet">{RECORD.scoredBy({ ...run, version: run.hash.slice(0, 6) })}</span>
              </td>
              <td>{run.total}</td>
              <td>{run.scored}</td>
              <td>{run.remembered}</td>
              <td>{run.failed}</td>
              <td>{formatSpend(spendOfSums(run))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
