import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DID_NOT_START, readinessOf } from './backend.mjs';
import { ensureInstalled } from './install.mjs';
import { data, logs, root } from './paths.mjs';
import { portFrom, requireFreePorts } from './ports.mjs';
import { since, step } from './report.mjs';
import { Service } from './services.mjs';
import { simulatorService } from './simulator.mjs';
import { setUpTechdocs } from './techdocs.mjs';
import { ensureToolchain } from './toolchain.mjs';
import { demoEnv, simulatedVendors } from './vendors.mjs';

const START_TIMEOUT_MS = 180_000;

function ports() {
  return {
    app: portFrom('CALLBOARD_APP_PORT', 3000),
    backend: portFrom('CALLBOARD_BACKEND_PORT', 7007),
  };
}

function portsOf(simulated) {
  return simulated.map(({ port, title, portVariable }) => ({
    port,
    purpose: `the simulated ${title}`,
    variable: portVariable,
  }));
}

/** Backend and app of the portal, which keep their data where the logs are. */
export function portalServices(
  toolchain,
  { app, backend },
  { simulated, configs },
) {
  const configArgs = configs.flatMap(file => ['--config', join(root, file)]);
  const env = {
    ...toolchain.env,
    CALLBOARD_APP_PORT: String(app),
    CALLBOARD_BACKEND_PORT: String(backend),
    // Absolute: the services run in folders of their own.
    CALLBOARD_DATA_DIR: data,
    ...demoEnv(simulated),
  };
  const inPackage = (name, readyUrl, failure) =>
    new Service({
      name,
      command: toolchain.node,
      args: [
        join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
        'package',
        'start',
        ...configArgs,
      ],
      cwd: join(root, 'packages', name),
      env,
      readyUrls: [readyUrl],
      failure,
    });
  return [
    inPackage(
      'backend',
      readinessOf(`http://localhost:${backend}`),
      DID_NOT_START,
    ),
    inPackage('app', `http://localhost:${app}/`),
  ];
}

function demoReason(mode) {
  return mode === 'demo'
    ? 'demo because you asked for it'
    : 'demo because app-config.local.yaml does not exist';
}

function announce({ mode, isDemo, app, simulated, startedAt }) {
  const url = `http://localhost:${app}`;
  const lines = [`Callboard is ready: ${url}   (${since(startedAt)})`];
  if (isDemo) {
    lines.push(
      `Mode: ${demoReason(mode)}`,
      'Sign in as  Ada (platform, admin) or Lin (shop); Bob, Eve and Mallory are refused, each for another reason',
      `Simulated   ${simulated
        .map(({ title, url }) => `${title} at ${url}`)
        .join(', ')}`,
      'Real systems: write app-config.local.yaml, see docs/getting-started.md',
      'Start over:   npm run demo -- --reset',
    );
  } else {
    lines.push(
      'Mode: app-config.yaml + app-config.local.yaml, no simulated vendors',
    );
  }
  lines.push(`Logs: ${logs}   Stop: Ctrl-C`);
  const width = Math.max(...lines.map(line => line.length));
  const rule = '─'.repeat(width);
  process.stdout.write(`\n${rule}\n${lines.join('\n')}\n${rule}\n\n`);
}

/** Shows what a person at the terminal should notice; everything is in the log files. */
function warnings(name) {
  return text => {
    for (const line of text.split('\n')) {
      if (/\b(error|warn)\b/i.test(line.slice(0, 60))) {
        process.stdout.write(`[${name}] ${line}\n`);
      }
    }
  };
}

function everything(name) {
  return text => process.stdout.write(text.replace(/^(?=.)/gm, `[${name}] `));
}

/** Runs until a signal arrives (0) or one of the services ends by itself (1); stops all of them. */
async function runUntilStopped(services, begin) {
  const stopped = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => resolve({ signal }));
    }
  });
  try {
    const begun = begin().then(() => undefined);
    const first = await Promise.race([begun, stopped]);
    if (!first) {
      const ended = services.map(service =>
        service.exited.then(how => ({ service, how })),
      );
      const { service, how } = await Promise.race([stopped, ...ended]);
      if (service) {
        process.stderr.write(
          `\n✖ The ${service.name} ended unexpectedly (${how}). Its log: ${service.logFile}\n`,
        );
        return 1;
      }
    }
    step('Stopping');
    return 0;
  } finally {
    await Promise.all(services.map(service => service.stop()));
  }
}

/**
 * Starts the portal for people: with the simulated vendors while there is no app-config.local.yaml, or always with mode "demo".
 * Flags: `--reset` starts the demo over, `--logs` shows the services' whole output.
 */
export async function start({ mode }) {
  const startedAt = Date.now();
  const isDemo =
    mode === 'demo' || !existsSync(join(root, 'app-config.local.yaml'));
  const wanted = ports();
  const simulated = isDemo ? simulatedVendors() : [];
  await requireFreePorts([
    { port: wanted.app, purpose: 'the app', variable: 'CALLBOARD_APP_PORT' },
    {
      port: wanted.backend,
      purpose: 'the backend',
      variable: 'CALLBOARD_BACKEND_PORT',
    },
    ...portsOf(simulated),
  ]);
  const toolchain = await ensureToolchain();
  await Promise.all([ensureInstalled(toolchain), setUpTechdocs()]);
  if (process.argv.includes('--reset')) {
    step('Starting over: removing what the last runs kept');
    for (const kept of ['sqlite', 'techdocs']) {
      rmSync(join(data, kept), { recursive: true, force: true });
    }
  }
  const configs = [
    'app-config.yaml',
    isDemo ? 'app-config.demo.yaml' : 'app-config.local.yaml',
  ];
  const services = [
    ...(isDemo ? [simulatorService({ ...toolchain, simulated })] : []),
    ...portalServices(toolchain, wanted, { simulated, configs }),
  ];
  const listener = process.argv.includes('--logs') ? everything : warnings;
  return runUntilStopped(services, async () => {
    step('Starting');
    for (const service of services) {
      service.clearLog().start({ onLine: listener(service.name) });
    }
    await Promise.all(services.map(service => service.ready(START_TIMEOUT_MS)));
    announce({ mode, isDemo, app: wanted.app, simulated, startedAt });
  });
}

/** Starts the simulated vendors alone. */
export async function simulatorOnly() {
  const simulated = simulatedVendors();
  await requireFreePorts(portsOf(simulated));
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  const simulator = simulatorService({ ...toolchain, simulated });
  return runUntilStopped([simulator], async () => {
    simulator.clearLog().start({ onLine: everything('simulator') });
    await simulator.ready(START_TIMEOUT_MS);
  });
}
