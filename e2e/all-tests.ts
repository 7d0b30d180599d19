import { spawn } from 'node:child_process';

/**
 * All that `npm test` stands for. The builds come first, since the browsers need them; then the browser tests, which
 * wait a good deal, beside what only computes. What runs beside them is told of when it is done. At the end stands what
 * failed, once more, and then a line for each part: where a log is cut, that is what is left of it.
 */
interface Part {
  script: string;
  passed: boolean;
  seconds: number;
  said: string;
}

/** Lines that the end of a part's output has room for: what failed, each with its error. */
const END = 150;

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

for (const { script, passed, said } of parts)
  if (!passed) console.log(`\n== ${script} FAILED, and ended so\n${said.split('\n').slice(-END).join('\n')}`);

console.log('');
for (const { script, passed, seconds } of parts)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${script}, ${seconds.toFixed()} s`);
process.exitCode = parts.every(({ passed }) => passed) ? 0 : 1;

function run(script: string, aloud: boolean): Promise<Part> {
  const begun = performance.now();
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (aloud) process.stdout.write(text);
    });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = (performance.now() - begun) / 1000;
      resolve({ script, passed: code === 0, seconds, said });
    });
  });
}
