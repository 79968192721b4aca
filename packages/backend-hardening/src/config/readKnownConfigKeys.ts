import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { topLevelKeysOf } from './topLevelKeysOf';

// Read by the framework or by packages that declare no schema for them.
const ALWAYS_KNOWN = [
  'app',
  'auth',
  'backend',
  'catalog',
  'integrations',
  'organization',
  'permission',
  'proxy',
  'scaffolder',
  'search',
  'techdocs',
];

const names = z.record(z.string(), z.unknown()).catch({});
const packageSchema = z.object({
  name: z.string(),
  configSchema: z
    .union([z.string(), z.looseObject({})])
    .optional()
    .catch(undefined),
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
});
type Package = z.infer<typeof packageSchema>;

const jsonSchema = z.object({ properties: names });
// What `package build` leaves in place of the schemas of the app's own dependencies.
const bundledSchemas = z.object({
  schemas: z.array(z.object({ value: jsonSchema })),
});

/**
 * The top-level configuration keys that some installed package declares in its schema.
 *
 * Walks the dependencies like the framework's own loader, but only as far as their top-level
 * keys, which keeps it well below a second. Packages and schemas that cannot be read count
 * as absent.
 *
 * @param startDir - a directory inside the backend package
 */
export function readKnownConfigKeys(startDir: string): Set<string> {
  const keys = new Set(ALWAYS_KNOWN);
  const visited = new Set<string>();

  function visit(packagePath: string) {
    if (visited.has(packagePath)) {
      return;
    }
    visited.add(packagePath);
    const pkg = readJson(packagePath, packageSchema);
    if (!pkg || !mayHaveSchema(pkg)) {
      return;
    }
    readKeys(pkg, packagePath).forEach(key => keys.add(key));
    const require = createRequire(packagePath);
    for (const name of dependenciesOf(pkg)) {
      try {
        visit(require.resolve(`${name}/package.json`));
      } catch {
        // Not installed, or without a readable package.json: no schema of ours.
      }
    }
  }

  const start = findPackageJson(startDir);
  if (start) {
    visit(start);
  }
  return keys;
}

function readKeys(pkg: Package, packagePath: string): string[] {
  const dir = dirname(packagePath);
  const bundled = readJson(
    join(dir, 'dist/.config-schema.json'),
    bundledSchemas,
  );
  const keys = (bundled?.schemas ?? []).flatMap(({ value }) =>
    Object.keys(value.properties),
  );
  const { configSchema } = pkg;
  if (typeof configSchema === 'string' && configSchema.endsWith('.d.ts')) {
    keys.push(...topLevelKeysOf(readText(resolve(dir, configSchema)) ?? ''));
  } else if (typeof configSchema === 'string') {
    const schema = readJson(resolve(dir, configSchema), jsonSchema);
    keys.push(...Object.keys(schema?.properties ?? {}));
  } else if (configSchema) {
    const schema = jsonSchema.safeParse(configSchema);
    keys.push(...Object.keys(schema.data?.properties ?? {}));
  }
  return keys;
}

function dependenciesOf(pkg: Package): string[] {
  return Object.keys({
    ...pkg.dependencies,
    ...pkg.optionalDependencies,
    ...pkg.peerDependencies,
  });
}

function mayHaveSchema(pkg: Package): boolean {
  return (
    pkg.configSchema !== undefined ||
    dependenciesOf(pkg).some(name => name.startsWith('@backstage/'))
  );
}

function findPackageJson(dir: string): string | undefined {
  const path = join(dir, 'package.json');
  if (readText(path) !== undefined) {
    return path;
  }
  const parent = dirname(dir);
  return parent === dir ? undefined : findPackageJson(parent);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readJson<T>(path: string, schema: z.ZodType<T>): T | undefined {
  const text = readText(path);
  try {
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
