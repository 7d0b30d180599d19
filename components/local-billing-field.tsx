import { type LocalBilling, localName } from '../lib/providers/local-billing';
import { SelectField } from './select-field';
import { MODEL } from './words/model';

export interface LocalBillingFieldProps {
  baseUrl: string;
  /** What the reader said of all servers on this computer. */
  said: LocalBilling;
  onChange(said: LocalBilling): void;
}

const CHOICES = [
  { value: 'unknown', name: MODEL.notSaid },
  { value: 'free', name: MODEL.runsHere },
  { value: 'bills', name: MODEL.billsThere },
] as const;

/** Whether what answers on this computer stands for a service that bills. Asked once for each server. */
export function LocalBillingField({ baseUrl, said, onChange }: LocalBillingFieldProps) {
  const port = localName(baseUrl);
  if (port === null) return null;
  const { [port]: bills, ...others } = said;
  return (
    <SelectField
      {...{ id: 'local-billing', label: MODEL.billsHere({ port }), choices: CHOICES }}
      value={bills === undefined ? 'unknown' : bills ? 'bills' : 'free'}
      hint={<p>{MODEL.billsHereHint}</p>}
      onChange={(value) => onChange(value === 'unknown' ? others : { ...others, [port]: value === 'bills' })}
    />
  );
}
