import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Serves catalog files on loopback, as a Git host would.
 *
 * @param files - file content by path, for example `{ '/shop.yaml': '...' }`
 */
export async function serveCatalogFiles(files: Record<string, string>) {
  const server = createServer((req, res) => {
    const content = files[req.url ?? ''];
    res.statusCode = content === undefined ? 404 : 200;
    res.end(content);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}
