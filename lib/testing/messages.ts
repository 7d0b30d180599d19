import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of `public/_locales`, as the browser reads it. */
export type Messages = Record<string, Message>;

export interface Message {
  message: string;
  /** What a translator has to know. */
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

/** All messages of a language. */
export function messagesOf(language: string): Messages {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, '../../public/_locales', language, 'messages.json'), 'utf8'),
  ) as Messages;
}

/** What the browser's `i18n.getMessage` answers for a message to which no substitution is given; '' where there is none. */
export function getMessage(messages: Messages, key: string): string {
  const { message = '', placeholders = {} } = messages[key] ?? {};
  return message.replace(/\$(?:(\w+)\$|\$)/g, (_, name?: string) =>
    name === undefined ? '$' : (placeholders[name]?.content ?? ''),
  );
}
