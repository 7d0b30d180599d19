import { type Fault, fault } from './fault';
import { CallError } from './model-client';
import { redact } from './redact';

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

const OTHER = 'Choose another provider in the options.';

export function builtInFault({ reason, message }: BuiltInError): Fault {
  const name = `built-in-${reason}`;
  switch (reason) {
    case 'absent':
      return fault(name, 'halt', `This browser has no model of its own. ${OTHER}`, 'options');
    case 'unavailable':
      return fault(name, 'halt', `Your browser says that its own model cannot run here. ${OTHER}`, 'options');
    case 'not-downloaded': {
      const text = 'Your browser’s own model is not downloaded yet. Start the download in the options.';
      return fault(name, 'halt', text, 'options');
    }
    case 'criteria-too-long': {
      const text = `Your criteria are too long for your browser’s own model. Shorten them. ${OTHER}`;
      return fault(name, 'halt', text, 'options');
    }
    case 'too-long':
      return fault(
        'too-long',
        'size',
        'Your browser’s own model cannot take this much text at once.',
        'retry',
      );
    case 'withheld':
      return fault(name, 'reply', 'Your browser’s own model withheld its answer.', 'retry');
    case 'broke-off': {
      const text = `Your browser’s own model broke off${message === '' ? '.' : `: ${redact(message)}`}`;
      return fault(name, 'wait', text, 'retry');
    }
  }
}
