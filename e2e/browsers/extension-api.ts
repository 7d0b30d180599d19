/** What a function that runs in a browser finds there. */
export interface ExtensionApi {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { get(keys: null): Promise<unknown> } };
}

/** Runs in a browser, on its page of extensions: loads one anew from its folder, as it is there now. */
export async function reloadExtension(id: string): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      developerPrivate: {
        updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
        reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
      };
    };
  };
  // Elsewhere a reload switches off what was loaded from a folder.
  await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await chrome.developerPrivate.reload(id, { failQuietly: true });
}

/** Runs in a browser: what was answered, or that it was refused. */
export function sendMessage(message: object): Promise<string> {
  const { runtime } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  return runtime.sendMessage(message).then(
    (reply) => `answered: ${JSON.stringify(reply)}`,
    (error) => `refused: ${error.message}`,
  );
}
