import { CallError } from './call-error';
import { type Fault, fault } from './fault';
import { redact } from './redact';
import { WORDS } from './words';

/** Why the browser's own model gave no reply. */
export type BuiltInReason =
  | 'absent'
  | 'unavailable'
  | 'not-downloaded'
  | 'criteria-too-long'
  | 'too-long'
  | 'withheld'
  | 'broke-off';

/** An error of the browser's own model. */
export class BuiltInError extends CallError {
  constructor(
    readonly reason: BuiltInReason,
    message = '',
  ) {
    super('status', message, undefined, reason, new Headers());
  }
}

/** What an error of the browser's own model comes to. */
export function builtInFault({ reason, message }: BuiltInError): Fault {
  const name = `built-in-${reason}`;
  switch (reason) {
    case 'absent':
      return fault(name, 'halt', WORDS.builtInAbsent, 'options');
    case 'unavailable':
      return fault(name, 'halt', WORDS.builtInUnavailable, 'options');
    case 'not-downloaded':
      return fault(name, 'halt', WORDS.builtInNotDownloaded, 'options');
    case 'criteria-too-long':
      return fault(name, 'halt', WORDS.builtInCriteriaTooLong, 'options');
    case 'too-long':
      return fault('too-long', 'size', WORDS.builtInTooLong, 'retry');
    case 'withheld':
      return fault(name, 'reply', WORDS.builtInWithheld, 'retry');
    case 'broke-off': {
      const said = redact(message);
      const text = message === '' ? WORDS.builtInBrokeOff : WORDS.builtInBrokeOffSaying({ said });
      return fault(name, 'wait', text, 'retry');
    }
  }
}
