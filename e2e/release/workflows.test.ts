import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './artifacts.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<
    string,
    { permissions?: Record<string, string>; 'timeout-minutes'?: number; environment?: string; steps: Step[] }
  >;
}

/** All that may be given, by workflow and job. What is written beyond `contents: read` says why it is needed. */
const PERMISSIONS: Record<string, Record<string, string>> = {
  'check.yml': { contents: 'read' },
  'zip.yml': { contents: 'read' },
  'release.yml': {},
  'release.yml build': { contents: 'read' },
  // The signature of the attestation, and where it is kept.
  'release.yml attest': { 'id-token': 'write', attestations: 'write' },
  // By which Google knows the workflow.
  'release.yml stores': { contents: 'read', 'id-token': 'write' },
};

const FILES = globSync('.github/workflows/*.yml', { cwd: ROOT }).map((path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [basename(path), text, parse(text) as Workflow] as const;
});
const SCRIPTS = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts;

it('are there', () => {
  expect(FILES.map(([name]) => name).sort()).toEqual(['check.yml', 'release.yml', 'zip.yml']);
});

describe.each(FILES)('%s', (name, text, workflow) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('takes each action at one commit, with the version beside it', () => {
    const used = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(used.length).toBe(steps.filter(({ uses }) => uses).length);
    for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may do no more than it needs', () => {
    const jobs = Object.entries(workflow.jobs).flatMap(([job, { permissions }]) =>
      permissions ? [[`${name} ${job}`, permissions] as const] : [],
    );
    const given = Object.fromEntries([[name, workflow.permissions], ...jobs]);
    const allowed = Object.entries(PERMISSIONS).filter(([where]) => where.split(' ')[0] === name);
    expect(given).toEqual(Object.fromEntries(allowed));
  });

  it('leaves no token beside the sources, ends by itself, and puts nothing of strangers into a script', () => {
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@'))
        expect(given).toMatchObject({ 'persist-credentials': false });
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  it('runs scripts that are there', () => {
    const run = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script),
    );
    for (const script of run) expect(SCRIPTS).toHaveProperty([script ?? '']);
  });
});

describe('a release', () => {
  const [, text, { on, jobs }] =
    FILES.find(([name]) => name === 'release.yml') ?? FILES[0] ?? (['', '', {}] as never);

  it('is a dry run unless somebody says otherwise', () => {
    expect(on).toMatchObject({
      workflow_dispatch: { inputs: { publish: { type: 'boolean', default: false } } },
    });
    const submits = jobs.stores?.steps.flatMap(({ run }) => (run?.includes('submit.ts') ? run : [])) ?? [];
    expect(submits).toHaveLength(3);
    for (const run of submits) expect(run).toMatch(/ \$PUBLISH$/);
    expect(text).not.toMatch(/run: .*--publish/);
  });

  it('knows secrets in the steps that hand in, behind an environment, and installs nothing there', () => {
    expect(jobs.stores?.environment).toContain("'stores'");
    const secret = (step: Step) => JSON.stringify(step).includes('secrets.');
    const { stores, ...others } = jobs;
    expect(Object.values(others).flatMap(({ steps }) => steps.filter(secret))).toEqual([]);
    expect(stores?.steps.filter(secret)).toHaveLength(3);
    expect(stores?.steps.filter(({ run }) => /\bnpm\b|\bnpx\b/.test(run ?? ''))).toEqual([]);
  });

  it('goes through the gate before anything is attested or handed in', () => {
    expect(jobs.build?.steps.map(({ run }) => run)).toContain('npm run release:gate -- "$GITHUB_REF_NAME"');
    expect(text).toMatch(/attest:\n {4}needs: build/);
    expect(text).toMatch(/stores:\n {4}needs: attest/);
  });
});
