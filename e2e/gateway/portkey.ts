import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../servers/listen';

/** Portkey's gateway from npm, in a folder of its own that goes with it. */
export interface Portkey {
  url: string;
  close(): Promise<void>;
}

const GATEWAY = '1.15.2';
/** How often, every half second, it is looked for. */
const LOOKS = 240;

/** @param pins versions of what it depends on; without them npm takes the newest that it allows */
export async function startPortkey(pins: Readonly<Record<string, string>>): Promise<Portkey> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  const dependencies = { '@portkey-ai/gateway': GATEWAY };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies, overrides: pins }),
  );
  execFileSync('npm', ['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
  });
  const port = await freePort();
  const script = join(folder, 'node_modules/@portkey-ai/gateway/build/start-server.js');
  const gateway = spawn(process.execPath, [script, `--port=${port}`, '--headless'], { stdio: 'ignore' });
  const over = once(gateway, 'exit');
  const close = async () => {
    gateway.kill();
    await over;
    rmSync(folder, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}`;
  for (let look = 0; look < LOOKS; look += 1) {
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return { url: `${url}/v1`, close };
    await sleep(500);
  }
  await close();
  throw new Error('The gateway did not start.');
}
