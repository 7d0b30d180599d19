/** What a function that runs in a browser finds there. */
export interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { get(keys: null): Promise<unknown> } };
}

/** Runs in a browser: what was answered, or that it was refused. */
export function sendMessage(message: object): Promise<string> {
  const { runtime } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  return runtime.sendMessage(message).then(
    (reply) => `answered: ${JSON.stringify(reply)}`,
    (error) => `refused: ${error.message}`,
  );
}
