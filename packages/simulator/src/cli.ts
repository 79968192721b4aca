import { startGithubSimulator } from './github/startGithubSimulator';

const DEFAULT_PORT = 7101;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readPort(): number {
  const value = process.env.SIMULATOR_GITHUB_PORT || String(DEFAULT_PORT);
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    fail(
      `SIMULATOR_GITHUB_PORT is "${value}", which is not a port number. Set it to a number from 1 to 65535.`,
    );
  }
  return port;
}

function explain(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') {
    return `The simulated GitHub cannot start: port ${port} is taken. Stop what uses it, or set SIMULATOR_GITHUB_PORT to another port.`;
  }
  return `The simulated GitHub cannot start on ${host}:${port}: ${
    error instanceof Error ? error.message : String(error)
  }`;
}

async function main() {
  const port = readPort();
  const host = process.env.SIMULATOR_HOST || '127.0.0.1';
  try {
    const simulator = await startGithubSimulator({
      port,
      host,
      logger: { info: message => process.stdout.write(`${message}\n`) },
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        simulator.stop().then(() => process.exit(0));
      });
    }
  } catch (error) {
    fail(explain(error, port, host));
  }
}

main();
