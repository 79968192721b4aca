import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

function start(env: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['--require', '@backstage/cli-node/config/nodeTransform.cjs', 'src/cli.ts'],
    {
      cwd: resolvePackagePath('@internal/simulator'),
      env: { ...process.env, SIMULATOR_GITHUB_PORT: '0', ...env },
    },
  );
  return { child, stderr: text(child.stderr), exit: once(child, 'exit') };
}

describe('the simulator as a program', () => {
  it('says where it listens and stops on SIGTERM', async () => {
    const { child, exit } = start({});
    const [line] = await once(child.stdout, 'data');
    const [url] = /http:\S+/.exec(String(line)) ?? [];

    expect(String(line)).toMatch(
      /^Simulated GitHub listens on http:\/\/localhost:\d+\n$/,
    );
    expect((await fetch(`${url}/__sim/health`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  }, 30_000);

  it('says in one line that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { stderr, exit } = start({ SIMULATOR_GITHUB_PORT: String(port) });

    expect(await exit).toEqual([1, null]);
    expect(await stderr).toBe(
      `The simulated GitHub cannot start: port ${port} is taken. Stop what uses it, or set SIMULATOR_GITHUB_PORT to another port.\n`,
    );
    other.close();
  }, 30_000);

  it('refuses what is not a port', async () => {
    const { stderr, exit } = start({ SIMULATOR_GITHUB_PORT: 'http' });

    expect(await exit).toEqual([1, null]);
    expect(await stderr).toContain('"http", which is not a port number');
  }, 30_000);
});
