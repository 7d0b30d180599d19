/** As much of a built manifest as a release is judged by. */
export interface Manifest {
  version: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches?: string[] }[];
  content_security_policy?: { extension_pages?: string };
  commands?: Record<string, unknown>;
}

/** What a version may do in a browser: kinds of permission, each with its names. */
export type Permissions = Record<string, string[]>;

export function permissionsOf(manifest: Manifest): Permissions {
  const { permissions, optional_permissions, host_permissions, optional_host_permissions } = manifest;
  const matches = (manifest.content_scripts ?? []).flatMap((script) => script.matches ?? []);
  const kinds = { permissions, optional_permissions, host_permissions, optional_host_permissions, matches };
  return Object.fromEntries(Object.entries(kinds).map(([kind, names]) => [kind, [...(names ?? [])].sort()]));
}

/** What is asked for now and was not before, each as `kind: name`. What was optional and is required is new, too. */
export function wider(before: Permissions, now: Permissions): string[] {
  return Object.entries(now).flatMap(([kind, names]) =>
    names.filter((name) => !before[kind]?.includes(name)).map((name) => `${kind}: ${name}`),
  );
}
