import type { VendorConfigKey } from '../types';

interface Branch {
  [name: string]: Branch | string;
}

function toYaml(branch: Branch, indent: string): string[] {
  return Object.entries(branch).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${indent}${name}: ${value}`]
      : [`${indent}${name}:`, ...toYaml(value, `${indent}  `)],
  );
}

/** The block for app-config that sets the keys: from the environment where a variable is named, by example elsewhere. */
export function configSnippet(keys: readonly VendorConfigKey[]): string {
  const root: Branch = {};
  for (const { key, env, example } of keys) {
    const path = key.split('.');
    const last = path.pop() ?? key;
    let branch = root;
    for (const name of path) {
      const inner = branch[name];
      const next: Branch = typeof inner === 'object' ? inner : {};
      branch[name] = next;
      branch = next;
    }
    branch[last] = env ? `\${${env}}` : JSON.stringify(example);
  }
  return toYaml(root, '').join('\n');
}

/** The environment variables, one per line; empty when no key has one. */
export function environmentSnippet(keys: readonly VendorConfigKey[]): string {
  return keys
    .filter(({ env }) => env)
    .map(({ env, example }) => `${env}=${example}`)
    .join('\n');
}
