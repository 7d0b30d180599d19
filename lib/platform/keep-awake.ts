import { browser } from './browser';

/** Well under the 30 s after which both browsers end an idle background (measured in Chromium and Firefox). */
const BEAT_MS = 20_000;

/**
 * Keeps the background awake while there is work to do, and only then. A pending request or an open port
 * does not; any call of the extension API does.
 *
 * @see https://developer.chrome.com/docs/extensions/develop/migrate/to-service-workers#keep_a_service_worker_alive_until_a_long-running_operation_is_finished
 */
export function createKeepAwake(beat: () => unknown = () => browser.runtime.getPlatformInfo()) {
  let timer: ReturnType<typeof setInterval> | null = null;
  return (working: boolean): void => {
    if (working && timer === null) timer = setInterval(beat, BEAT_MS);
    if (!working && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
}
