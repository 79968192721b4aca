import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

const dist = join(root, 'packages/backend/dist');

function linkInto(folder: string, names: string[], source: string) {
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    symlinkSync(join(source, name), join(folder, name));
  }
}

/**
 * Unpacks the backend's production build as the container image does, and gives it the installed dependencies;
 * only our own packages come from the bundle.
 * @returns the folder of the unpacked build
 */
export function unpackBundle(target: string): string {
  if (!existsSync(join(dist, 'bundle.tar.gz'))) {
    throw new Error('There is no production build: run `yarn build` first.');
  }
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const archive of ['skeleton.tar.gz', 'bundle.tar.gz']) {
    execFileSync('tar', ['xzf', join(dist, archive), '-C', target]);
  }
  for (const file of ['package.json', 'yarn.lock', 'backstage.json']) {
    cpSync(join(root, file), join(target, file));
  }
  const modules = join(root, 'node_modules');
  linkInto(
    join(target, 'node_modules'),
    readdirSync(modules).filter(
      name => !['@internal', 'app', 'backend', '.bin'].includes(name),
    ),
    modules,
  );
  const own = (folder: string) =>
    existsSync(join(target, folder)) ? readdirSync(join(target, folder)) : [];
  const internal = join(target, 'node_modules/@internal');
  mkdirSync(internal);
  for (const name of own('plugins')) {
    symlinkSync(
      join(target, 'plugins', name),
      join(internal, `plugin-${name}`),
    );
  }
  for (const name of own('packages')) {
    symlinkSync(join(target, 'packages', name), join(internal, name));
  }
  symlinkSync(join(target, 'packages/app'), join(target, 'node_modules/app'));
  return target;
}
