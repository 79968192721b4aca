// The bootstrap. Runs on whatever Node the person has (18 or newer, npm only), fetches the toolchain that the
// repository pins, installs, and then does what was asked. Uses nothing outside Node's own modules.
import { fail, Problem } from './lib/report.mjs';

const commands = {
  start: () => import('./lib/start.mjs').then(m => m.start({ mode: 'auto' })),
  demo: () => import('./lib/start.mjs').then(m => m.start({ mode: 'demo' })),
  test: () => import('./lib/test.mjs').then(m => m.test()),
  e2e: () => import('./lib/test.mjs').then(m => m.browserStories()),
  bench: () => import('./lib/bench.mjs').then(m => m.bench()),
  simulator: () => import('./lib/start.mjs').then(m => m.simulatorOnly()),
  'techdocs-setup': () =>
    import('./lib/techdocs.mjs').then(m => m.setUpTechdocs({ retry: true })),
};

const command = process.argv[2] ?? 'start';
if (!Object.hasOwn(commands, command)) {
  fail(
    new Problem(
      `There is no command "${command}".`,
      `Use one of: ${Object.keys(commands).join(', ')}.`,
    ),
  );
}
try {
  process.exitCode = (await commands[command]()) ?? 0;
} catch (error) {
  fail(error);
}
