import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { vendors } from './vendors';

function start(env: Record<string, string>) {
  const anyPort = vendors.map(({ envVar }) => [envVar, '0']);
  const child = spawn(
    process.execPath,
    ['--require', '@backstage/cli-node/config/nodeTransform.cjs', 'src/cli.ts'],
    {
      cwd: resolvePackagePath('@internal/simulator'),
      env: { ...process.env, ...Object.fromEntries(anyPort), ...env },
    },
  );
  return { child, stderr: text(child.stderr), exit: once(child, 'exit') };
}

async function readLines(child: ReturnType<typeof start>['child']) {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === vendors.length) {
      break;
    }
  }
  return lines;
}

async function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/__sim/health`).then(
    response => response.ok,
    () => false,
  );
}

describe('the simulator as a program', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says where each vendor listens and stops all of them on %s',
    async signal => {
      const { child, exit } = start({});
      const lines = await readLines(child);
      const urls = lines.map(line => line.split(' ').at(-1) ?? '');

      expect(lines).toEqual(
        vendors.map(({ title }) =>
          expect.stringMatching(
            `^Simulated ${title} listens on http://localhost:\\d+$`,
          ),
        ),
      );
      const health = await Promise.all(
        urls.map(url => fetch(`${url}/__sim/health`).then(r => r.json())),
      );
      expect(health.map(({ vendor }) => vendor)).toEqual(
        vendors.map(({ name }) => name),
      );

      child.kill(signal);
      expect(await exit).toEqual([0, null]);
      expect(await Promise.all(urls.map(isUp))).toEqual(urls.map(() => false));
    },
    30_000,
  );

  it.each(vendors)(
    'says in one line that the port of $title is taken',
    async ({ title, envVar }) => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const { stderr, exit } = start({ [envVar]: String(port) });

      expect(await exit).toEqual([1, null]);
      expect(await stderr).toBe(
        `The simulated ${title} cannot start: port ${port} is taken. Stop what uses it, or set ${envVar} to another port.\n`,
      );
      other.close();
    },
    30_000,
  );

  it.each(['http', '', '70000', '-1', '1e3'])(
    'refuses %p as a port before it starts anything',
    async value => {
      const { child, stderr, exit } = start({ SIMULATOR_SYSDIG_PORT: value });
      const stdout = text(child.stdout);

      expect(await exit).toEqual([1, null]);
      expect(await stderr).toBe(
        `SIMULATOR_SYSDIG_PORT is "${value}", which is not a port number. Set it to a number from 1 to 65535, or leave it out for 7103.\n`,
      );
      expect(await stdout).toBe('');
    },
    30_000,
  );
});
