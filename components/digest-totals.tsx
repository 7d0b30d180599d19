import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { counted } from '../lib/base/counted';
import { countWords } from '../lib/digest/count-words';
import { formatPrice } from '../lib/ledger/format-spend';
import { type Digest, type Split, withoutScore } from '../lib/papers/digest';
import { useOpenForPrint } from './use-open-for-print';
import { DIGEST } from './words/digest';

export interface DigestTotalsProps {
  digest: Digest;
  /** Its cost cannot be told from that of others. */
  paidTogether: boolean;
  /** What else unfolds with them. */
  children?: ComponentChildren;
}

/** What it took and what came of it in one line, which unfolds to tokens, cost and counts, each count with its meaning. */
export function DigestTotals({ digest, paidTogether, children }: DigestTotalsProps) {
  const part = useRef<HTMLDetailsElement>(null);
  useOpenForPrint(part);
  return (
    <details class="totals" ref={part}>
      <summary>{totalsLine(digest)}</summary>
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
              <strong>{/^\d+$/.test(value) ? counted(Number(value)).shown : value}</strong>
              <span class="quiet"> {meaning}</span>
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </details>
  );
}

/** What is known of it: that nothing is relevant is said only where something was scored. */
function totalsLine({ counts, cost }: Digest): string {
  const { rows, scored, relevant } = counts;
  const missing = withoutScore(counts);
  return (
    [
      rows === null ? '' : DIGEST.rows({ count: rows }),
      scored === null ? '' : DIGEST.scored({ count: scored }),
      missing === 0 ? '' : DIGEST.noScore({ count: missing }),
      relevant === 0 && scored === 0 ? '' : DIGEST.relevant({ count: relevant }),
      cost?.total == null ? '' : formatPrice(cost.total),
    ]
      .filter(Boolean)
      .join(' · ') || DIGEST.totals
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
        <Row name={DIGEST.tokens} split={tokens} words={(n) => counted(n).shown} />
        <Row name={DIGEST.cost} split={cost} words={formatPrice} />
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
