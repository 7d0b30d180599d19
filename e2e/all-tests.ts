import { spawn } from 'node:child_process';

/**
 * All that `npm test` stands for. The builds come first, since the browsers need them; then the browser tests, which
 * wait a good deal, beside what only computes. What runs beside them is told of when it is done, and each part has
 * one line at the end.
 */
interface Part {
  script: string;
  passed: boolean;
  seconds: number;
  /** What it said, where it was kept back. */
  said: string;
}

const parts = [await run('build', true), await run('build:firefox', true)];
if (parts.every(({ passed }) => passed)) {
  const computed = async () => {
    const done = [];
    for (const script of ['check', 'test:unit']) done.push(await run(script, false));
    return done;
  };
  const [browsers, others] = await Promise.all([run('test:built', true), computed()]);
  for (const { script, said } of others) console.log(`\n== ${script}\n${said}`);
  parts.push(...others, browsers);
}

console.log('');
for (const { script, passed, seconds } of parts)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${script}, ${seconds.toFixed()} s`);
process.exitCode = parts.every(({ passed }) => passed) ? 0 : 1;

function run(script: string, aloud: boolean): Promise<Part> {
  const begun = performance.now();
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = (performance.now() - begun) / 1000;
      resolve({ script, passed: code === 0, seconds, said });
    });
  });
}
