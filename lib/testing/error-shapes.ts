/** Errors as services word them: who, the status that goes with it, the body, and what it comes to. */
export type ServiceError = [who: string, status: number, body: unknown, fault: string];

/** As OpenAI says it, and most others after it. */
export const e = (message: string, rest = {}) => ({ error: { message, ...rest } });

export const anthropic = (type: string, message: string) => ({ type: 'error', error: { type, message } });
