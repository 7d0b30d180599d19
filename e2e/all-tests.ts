import { spawn } from 'node:child_process';

/**
 * All that `npm test` stands for, one part after the other: side by side they take two cores hardly less time, and a browser
 * that is kept waiting fails tests that have nothing to find. At the end stands what failed, once more, and then a line for
 * each part: where a log is cut, that is what is left of it.
 */
const PARTS = ['build', 'build:firefox', 'check', 'test:unit', 'test:built'];
/** Without these there is nothing to test. */
const BUILDS = PARTS.slice(0, 2);
/** Lines that the end of a part's output has room for: what failed, each with its error. */
const END = 150;

interface Part {
  script: string;
  passed: boolean;
  seconds: number;
  said: string;
}

const parts: Part[] = [];
for (const script of PARTS) {
  parts.push(await run(script));
  if (BUILDS.includes(script) && !parts.at(-1)?.passed) break;
}

for (const { script, passed, said } of parts)
  if (!passed) console.log(`\n== ${script} FAILED, and ended so\n${said.split('\n').slice(-END).join('\n')}`);

console.log('');
for (const { script, passed, seconds } of parts)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${script}, ${seconds.toFixed()} s`);
process.exitCode = parts.every(({ passed }) => passed) ? 0 : 1;

function run(script: string): Promise<Part> {
  const begun = performance.now();
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      process.stdout.write(text);
    });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ script, passed: code === 0, seconds: (performance.now() - begun) / 1000, said });
    });
  });
}
