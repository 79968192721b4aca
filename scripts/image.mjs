// Builds the container image with whichever of docker, podman and buildah works here.
// Usage: yarn image [target] [further arguments for the builder]   (target: portal, the default, or simulator)
import { spawnSync } from 'node:child_process';
import { root } from './lib/paths.mjs';
import { fail, Problem, since, step } from './lib/report.mjs';

const [target = 'portal', ...further] = process.argv.slice(2);
const tag = target === 'portal' ? 'callboard' : `callboard-${target}`;
const common = ['--target', target, '--tag', tag, ...further, root];

// A client without its service is no builder, hence the question and not only the search for the program.
const builders = [
  { name: 'docker', works: ['info'], build: ['build', ...common] },
  {
    name: 'podman',
    works: ['info'],
    build: ['build', '--format', 'docker', ...common],
  },
  {
    name: 'buildah',
    works: ['version'],
    build: ['bud', '--format', 'docker', '--layers', ...common],
  },
];

const builder = builders.find(
  ({ name, works }) => spawnSync(name, works, { stdio: 'ignore' }).status === 0,
);
if (!builder) {
  fail(
    new Problem(
      'None of docker, podman and buildah works here.',
      'Install one of them (Debian: apt-get install buildah), or start the Docker service.',
    ),
  );
}
const startedAt = Date.now();
step(`Building ${tag} with ${builder.name}`);
const { status } = spawnSync(builder.name, builder.build, {
  stdio: 'inherit',
  cwd: root,
});
if (status !== 0) {
  fail(
    new Problem(
      `${builder.name} could not build the image.`,
      'Its messages are above.',
    ),
  );
}
step(`Built ${tag} in ${since(startedAt)}`);
