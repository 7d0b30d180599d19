import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inBrowser } from './in-firefox.ts';
import type { Marionette } from './marionette.ts';

/** What Firefox needs to be told before an extension that nobody signed may stay; ESR alone listens. */
export const LASTING_PREFS = { 'xpinstall.signatures.required': false };

/**
 * Installs an unpacked build as a reader installs it from a store: it is there by itself the next time that the profile is
 * opened, where this is not needed any more. Returns its id.
 */
export async function installForGood(marionette: Marionette, dir: string, profile: string): Promise<string> {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  const { id }: { id: string } = manifest.browser_specific_settings.gecko;
  if (!existsSync(join(profile, 'extensions', `${id}.xpi`))) {
    const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const files = names.map(({ parentPath, name }) => join(parentPath, name));
    const entries = files.map((path) => [path.slice(resolve(dir).length + 1).replaceAll('\\', '/'), path]);
    const path = join(profile, 'build.xpi');
    await inBrowser(marionette, PACK, path, entries);
    await marionette.send('Addon:Install', { path, temporary: false });
  }
  await inBrowser(marionette, STARTED, id);
  return id;
}

/** Firefox can write zips itself. */
const PACK = `
  const [path, entries] = arguments;
  const fileAt = (path) => {
    const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    file.initWithPath(path);
    return file;
  };
  const zip = Cc['@mozilla.org/zipwriter;1'].createInstance(Ci.nsIZipWriter);
  const WRITE_ONLY = 0x02, CREATE_FILE = 0x08, TRUNCATE = 0x20;
  zip.open(fileAt(path), WRITE_ONLY | CREATE_FILE | TRUNCATE);
  for (const [name, from] of entries) zip.addEntryFile(name, Ci.nsIZipWriter.COMPRESSION_NONE, fileAt(from), false);
  zip.close();
`;

const STARTED = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return AddonManager.readyPromise.then(() => WebExtensionPolicy.getByID(arguments[0]).readyPromise).then(() => true);
`;
