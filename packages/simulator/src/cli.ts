import type { VendorSimulator } from './http/startVendor';
import { vendors, type Vendor } from './vendors';

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readPort({ envVar, defaultPort }: Vendor): number {
  const value = process.env[envVar];
  if (value === undefined) {
    return defaultPort;
  }
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(port <= 65_535)) {
    fail(
      `${envVar} is "${value}", which is not a port number. Set it to a number from 1 to 65535, or leave it out for ${defaultPort}.`,
    );
  }
  return port;
}

function explain(
  error: unknown,
  { title, envVar }: Vendor,
  address: { port: number; host: string },
): string {
  const { port, host } = address;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') {
    return `The simulated ${title} cannot start: port ${port} is taken. Stop what uses it, or set ${envVar} to another port.`;
  }
  return `The simulated ${title} cannot start on ${host}:${port}: ${
    error instanceof Error ? error.message : String(error)
  }`;
}

async function main() {
  const host = process.env.SIMULATOR_HOST || '127.0.0.1';
  const plan = vendors.map(vendor => ({ vendor, port: readPort(vendor) }));
  const running: VendorSimulator[] = [];
  const stop = (code: number) =>
    Promise.all(running.map(simulator => simulator.stop())).then(() =>
      process.exit(code),
    );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stop(0));
  }

  for (const { vendor, port } of plan) {
    try {
      running.push(
        await vendor.start({
          port,
          host,
          logger: { info: message => process.stdout.write(`${message}\n`) },
        }),
      );
    } catch (error) {
      fail(explain(error, vendor, { port, host }));
    }
  }
}

main();
