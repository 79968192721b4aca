import { createBackend } from '@backstage/backend-defaults';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { preflight, runBackend } from '../..';

function plugin(pluginId: string, init: () => Promise<void>) {
  return createBackendPlugin({
    pluginId,
    register(reg) {
      reg.registerInit({ deps: {}, init });
    },
  });
}

const backend = createBackend();
if (process.argv.includes('aftermath')) {
  backend.add(
    plugin('brittle', async () => {
      throw new Error('the first failure');
    }),
  );
}
if (process.argv.includes('two')) {
  backend.add(plugin('other', async () => {}));
}
if (process.argv.includes('fail')) {
  backend.add(
    plugin('ledger', async () => {
      throw new Error(
        `cannot open postgresql://portal:canary-url-password@db/ledger\nwith ${process.env.CANARY_PASSWORD} and canary-config-secret`,
      );
    }),
  );
  backend.add(
    plugin('archive', async () => {
      throw new Error('the archive is closed');
    }),
  );
}
backend.add(
  plugin('fine', async () => {
    // Keeps the process alive like a server would, so that only an exit can end it.
    setInterval(() => {}, 1000);
  }),
);

// Something fails unnoticed just after the framework stopped listening to that.
async function stopAndFail() {
  await backend.stop();
  Promise.reject(new Error('aftermath'));
  await new Promise(resolve => {
    setTimeout(resolve, 50);
  });
}

async function main() {
  if (process.argv.includes('preflight')) {
    await preflight([]);
  }
  await runBackend(
    process.argv.includes('aftermath')
      ? { start: () => backend.start(), stop: stopAndFail }
      : backend,
  );
  process.stdout.write('THE PORTAL RUNS\n');
}

main();
