import { until } from '../__testUtils__/until';
import { startGithubSimulator } from '../github/startGithubSimulator';
import { isLoopbackHost, listenOnLoopback } from './listenOnLoopback';

describe('listenOnLoopback', () => {
  it('says which hosts stay on this machine', () => {
    expect(['localhost', '127.0.0.1', '::1'].every(isLoopbackHost)).toBe(true);
    expect(['0.0.0.0', '::', 'portal.example'].some(isLoopbackHost)).toBe(
      false,
    );
  });

  it('answers under localhost and frees its port', async () => {
    const options = { port: 0, host: '127.0.0.1' };
    const first = await listenOnLoopback((_req, res) => res.end('hi'), options);
    const { port } = first;

    expect(await (await fetch(`http://localhost:${port}`)).text()).toBe('hi');
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('hi');

    await first.stop();
    const second = await listenOnLoopback((_req, res) => res.end(), {
      ...options,
      port,
    });
    expect(second.port).toBe(port);
    await second.stop();
  });

  it('rejects when the port is taken', async () => {
    const first = await startGithubSimulator();
    const port = Number(new URL(first.url).port);

    await expect(startGithubSimulator({ port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await first.stop();
  });

  it('stops although a request hangs', async () => {
    const simulator = await startGithubSimulator();
    simulator.inject({ kind: 'hang' });
    const hanging = fetch(simulator.url).catch(() => 'cut');
    await until(() => simulator.requests().length > 0);

    await simulator.stop();
    expect(await hanging).toBe('cut');
  });
});
