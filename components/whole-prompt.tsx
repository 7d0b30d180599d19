import { formatEstimate, formatTokens } from '../lib/ledger/format-spend';
import type { PromptEstimate } from '../lib/messages/requests';
import { CRITERIA } from './words/criteria';

export interface WholePromptProps {
  /** Null until it is known. */
  estimate: PromptEstimate | null;
  onOpen(open: boolean): void;
}

/** All that a model is told before the papers, how long it is, and what a day costs with it. */
export function WholePrompt({ estimate, onOpen }: WholePromptProps) {
  return (
    <details class="whole-prompt" onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{CRITERIA.showPrompt}</summary>
      {estimate === null ? (
        <p class="hint">{CRITERIA.reckoning}</p>
      ) : (
        <>
          <p>{CRITERIA.promptLength({ tokens: formatTokens(estimate.tokens) })}</p>
          <ul>
            {estimate.days.map(({ category, papers, spend }) => {
              const cost = formatEstimate(spend);
              const { model } = estimate;
              return (
                <li key={category}>
                  {category === ''
                    ? CRITERIA.costOfPapers({ cost, papers, model })
                    : CRITERIA.costOfDay({ cost, category, papers, model })}
                </li>
              );
            })}
          </ul>
          <pre>{estimate.prompt}</pre>
        </>
      )}
    </details>
  );
}
