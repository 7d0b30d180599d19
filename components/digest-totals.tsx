import { countWords } from '../lib/digest/count-words';
import { sheetDollars } from '../lib/digest/money';
import type { Digest, Split } from '../lib/papers/digest';
import { DIGEST } from './words/digest';

export interface DigestTotalsProps {
  digest: Digest;
  /** Its cost cannot be told from that of others. */
  paidTogether: boolean;
}

/** What it took and what came of it: tokens, cost and counts, each count with its meaning. */
export function DigestTotals({ digest, paidTogether }: DigestTotalsProps) {
  return (
    <div class="totals">
      <CostTable {...digest} />
      {!digest.tokens && !digest.cost && digest.model !== '' && (
        <p class="no-cost">{DIGEST.scoredBy({ model: digest.model })}</p>
      )}
      {paidTogether && <p class="no-cost">{DIGEST.paidTogether}</p>}
      <dl class="counts">
        {countWords(digest.counts).map(({ name, label, value, meaning }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <strong>{/^\d+$/.test(value) ? Number(value).toLocaleString('en') : value}</strong>
              <span class="quiet"> {meaning}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function CostTable({ model, tokens, cost }: Pick<Digest, 'model' | 'tokens' | 'cost'>) {
  if (!tokens && !cost) return null;
  return (
    <table class="cost">
      <thead>
        <tr>
          <th scope="col">{model || DIGEST.model}</th>
          <th scope="col">{DIGEST.promptTokens}</th>
          <th scope="col">{DIGEST.completionTokens}</th>
          <th scope="col">{DIGEST.total}</th>
        </tr>
      </thead>
      <tbody>
        <Row name={DIGEST.tokens} split={tokens} words={(n) => n.toLocaleString('en')} />
        <Row name={DIGEST.cost} split={cost} words={sheetDollars} />
      </tbody>
    </table>
  );
}

function Row({ name, split, words }: { name: string; split: Split | null; words(n: number): string }) {
  const said = (n: number | null | undefined) => (n == null ? '–' : words(n));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{said(split?.prompt)}</td>
      <td>{said(split?.completion)}</td>
      <td>{said(split?.total)}</td>
    </tr>
  );
}
