/** A repository, or a folder of one: where its digests lie is looked up once, in its list of files. */
export interface Repository {
  owner: string;
  name: string;
  /** Empty for the one that it shows first. */
  branch: string;
  /** Folder without a slash at its ends; empty for all of it. */
  path: string;
}

/** The one host that files of repositories are read from. */
const RAW = 'https://raw.githubusercontent.com';
const COMMIT = /^[\da-f]{40}$/;

/** What an address of GitHub stands for: a file elsewhere, a repository, or nothing that could be followed. Null for other hosts. */
export function onGitHub(url: URL): URL | Repository | 'none' | null {
  const parts = url.pathname.split('/').filter(Boolean);
  if (url.hostname === 'gist.github.com' || url.hostname === 'gist.githubusercontent.com') {
    const [owner, id, raw, ...rest] = parts;
    if (!owner || !id) return 'none';
    // Without the commit it is always the newest.
    const file = raw === 'raw' ? rest.filter((part) => !COMMIT.test(part)) : [];
    return new URL(['https://gist.githubusercontent.com', owner, id, 'raw', ...file].join('/'));
  }
  if (!/^(?:www\.)?github\.com$/.test(url.hostname)) return null;
  const [owner, name, view, ...rest] = parts;
  if (!owner || !name) return 'none';
  const [branch = '', ...path] = rest[0] === 'refs' && rest[1] === 'heads' ? rest.slice(2) : rest;
  const repository = { owner, name: name.replace(/\.git$/, ''), branch, path: path.join('/') };
  if (view === undefined || (view === 'tree' && branch !== '')) return repository;
  if ((view === 'blob' || view === 'raw') && path.length > 0) return new URL(rawAddress(repository));
  return 'none';
}

/** Address of a file of a repository. @param path instead of the repository's own */
export function rawAddress({ owner, name, branch, path: own }: Repository, path = own): string {
  return [RAW, owner, name, branch || 'HEAD', path].join('/');
}

/** Where a repository's list of files stands. It may be read from anywhere; nobody is asked for permission. */
export function treeAddress({ owner, name, branch }: Repository): string {
  const tree = encodeURIComponent(branch || 'HEAD');
  return `https://api.github.com/repos/${owner}/${name}/git/trees/${tree}?recursive=1`;
}

/** Branches on which programs publish what they make, where the one that is shown first has none of it. */
export const OTHER_BRANCHES = ['auto_update', 'gh-pages'];
