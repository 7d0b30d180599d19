import type { Browser } from './artifacts.ts';
import { type Manifest, type Permissions, permissionsOf, wider } from './permissions.ts';

/** A release as it is about to be handed out. */
export interface Candidate {
  /** Of the commit, `v1.2.3`; empty where there is none. */
  tag: string;
  /** By `package.json` and by `package-lock.json`. */
  versions: string[];
  changelog: string;
  /** What `git status --porcelain` says. */
  status: string;
  builds: { browser: Browser; manifest: Manifest; files: ReadonlyMap<string, Buffer> }[];
  /** Of the last release. */
  allowed: Partial<Record<Browser, Permissions>>;
}

/** What only a build for development has, by what finds it in a file of code. */
const LEFTOVERS: [string, RegExp][] = [
  ['a source map', /\/[/*]# sourceMappingURL=/],
  ['words to the console', /(?<![\w./])console\s*[.[]/],
  ['a breakpoint', /\bdebugger\s*;/],
  ['a development server', /\bws:\/\/localhost|\/@vite\/client/],
];

/** Why this must not be handed out, each in one line; nothing where it may. */
export function gateFaults({ tag, versions, changelog, status, builds, allowed }: Candidate): string[] {
  const [version = ''] = versions;
  const others = [...versions, ...builds.map(({ manifest }) => manifest.version)];
  const wrong = others.filter((each) => each !== version);
  return [
    ...(tag === `v${version}` ? [] : [`The tag is “${tag}”, the version ${version}.`]),
    ...(wrong.length === 0 ? [] : [`Not all versions are ${version}: ${wrong.join(', ')}.`]),
    ...(changelog.includes(`\n## ${version} `) ? [] : [`CHANGELOG.md has no section of ${version}.`]),
    ...(status.trim() === '' ? [] : [`The tree is not clean:\n${status.trimEnd()}`]),
    ...builds.flatMap(({ browser, manifest, files }) =>
      [
        ...debugFaults(manifest, files),
        ...wider(allowed[browser] ?? {}, permissionsOf(manifest)).map((each) => `wider than before: ${each}`),
      ].map((fault) => `${browser}: ${fault}`),
    ),
  ];
}

function debugFaults(manifest: Manifest, files: ReadonlyMap<string, Buffer>): string[] {
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  const found = [...files].flatMap(([path, content]) => {
    if (path.endsWith('.map')) return `a source map in ${path}`;
    if (!/\.(js|css|html)$/.test(path)) return [];
    const text = content.toString('utf8');
    return LEFTOVERS.flatMap(([what, words]) => (words.test(text) ? `${what} in ${path}` : []));
  });
  return [
    ...(policy.includes("script-src 'self';") ? [] : ['a policy that is not that of a release']),
    ...Object.keys(manifest.commands ?? {}).flatMap((name) =>
      name.startsWith('wxt:') ? `a command for development: ${name}` : [],
    ),
    ...found,
  ];
}
