import { counted } from '../../base/counted';
import { formatDollars } from '../../ledger/format-spend';
import type { RunStatus } from '../../messages/listing';
import { WORDS } from '../words/bar';

/** What something cost, or will: money, else tokens. */
export function costWords({ usd, promptTokens, completionTokens }: RunStatus['page']): string {
  return usd === null
    ? WORDS.tokens({ shown: counted(promptTokens + completionTokens).shown })
    : formatDollars(usd);
}
