// Builds a container image with whichever of docker, podman and buildah works here.
// Usage: yarn image [portal|simulator] [arguments for the builder]
//   e.g. yarn image                                            the portal, tagged callboard
//        yarn image simulator                                  the simulator, tagged callboard-simulator
//        yarn image --build-arg NODE_IMAGE=<mirror>/node:24-trixie-slim
import { spawnSync } from 'node:child_process';
import { root } from './lib/paths.mjs';
import { fail, Problem, since, step } from './lib/report.mjs';

const TAGS = { portal: 'callboard', simulator: 'callboard-simulator' };

// A client without its service is no builder, hence the question and not only the search for the program.
const BUILDERS = [
  { name: 'docker', works: ['info'], build: ['build'] },
  { name: 'podman', works: ['info'], build: ['build'] },
  { name: 'buildah', works: ['info'], build: ['bud', '--layers'] },
];

function build([first = 'portal', ...others]) {
  const named = !first.startsWith('-');
  const target = named ? first : 'portal';
  const further = named ? others : [first, ...others];
  const tag = TAGS[target];
  if (!tag) {
    throw new Problem(
      `There is no image "${target}".`,
      `Choose one of ${Object.keys(TAGS).join(', ')}.`,
    );
  }
  const builder = BUILDERS.find(
    ({ name, works }) =>
      spawnSync(name, works, { stdio: 'ignore' }).status === 0,
  );
  if (!builder) {
    throw new Problem(
      'None of docker, podman and buildah works here.',
      'Install one of them (Debian: apt-get install buildah), or start the Docker service.',
    );
  }
  const startedAt = Date.now();
  step(`Building ${tag} with ${builder.name}`);
  const { status } = spawnSync(
    builder.name,
    [...builder.build, '--target', target, '--tag', tag, ...further, root],
    {
      stdio: 'inherit',
      cwd: root,
      // Podman and buildah leave the HEALTHCHECK out of images of their own format.
      env: { BUILDAH_FORMAT: 'docker', ...process.env },
    },
  );
  if (status !== 0) {
    throw new Problem(
      `${builder.name} could not build the image.`,
      'Its messages are above. docs/deployment.md says what to add where no network or no service is available to it.',
    );
  }
  step(`Built ${tag} in ${since(startedAt)}`);
}

try {
  build(process.argv.slice(2));
} catch (error) {
  fail(error);
}
