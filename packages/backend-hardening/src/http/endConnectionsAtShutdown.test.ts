import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { endConnectionsAtShutdown } from './endConnectionsAtShutdown';

let server: Server;
let port: number;
let beginShutdown: () => void | Promise<void>;

async function start(graceMs: number) {
  server = createServer((req, res) => {
    if (req.url === '/quick') {
      res.end('done');
    } else if (req.url === '/soon') {
      setTimeout(() => res.end('done'), 50);
    }
  });
  server.on('upgrade', (_req, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  });
  endConnectionsAtShutdown({
    server,
    graceMs,
    lifecycle: {
      addBeforeShutdownHook: hook => {
        beginShutdown = hook;
      },
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
}

function request(path: string) {
  return fetch(`http://127.0.0.1:${port}${path}`);
}

async function closed() {
  const end = once(server, 'close');
  server.close();
  await end;
}

it('lets a request finish that is being answered', async () => {
  await start(10_000);
  const answer = request('/soon');
  await once(server, 'request');
  await beginShutdown();
  expect(await (await answer).text()).toBe('done');
  await closed();
});

it('ends a request that nobody answers, so that the server can close', async () => {
  await start(20);
  const arrived = once(server, 'request');
  const answer = request('/never').then(
    () => 'answered',
    () => 'ended',
  );
  await arrived;
  await beginShutdown();
  await closed();
  expect(await answer).toBe('ended');
});

it('ends a WebSocket', async () => {
  await start(20);
  const client = connect(port, '127.0.0.1');
  client.write(
    'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  );
  const [answer] = await once(client, 'data');
  expect(String(answer)).toContain('101');
  const end = once(client, 'close');
  await beginShutdown();
  await closed();
  await end;
  expect(client.destroyed).toBe(true);
});

it('ends at once what connects afterwards', async () => {
  await start(0);
  const before = connect(port, '127.0.0.1');
  await once(server, 'connection');
  await beginShutdown();
  await once(before, 'close');
  await expect(request('/quick')).rejects.toThrow();
  await closed();
});

it('leaves connections alone until stopping begins', async () => {
  await start(0);
  expect(await (await request('/quick')).text()).toBe('done');
  expect(await (await request('/soon')).text()).toBe('done');
  server.closeIdleConnections();
  await closed();
});
