import type { ServerResponse } from 'node:http';
import { Readable, pipeline } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { serve } from './serve';

const MIB = 1024 * 1024;

function sendForEver(res: ServerResponse, chunk: Buffer, pauseMs = 0) {
  async function* chunks() {
    for (;;) {
      yield chunk;
      await after(pauseMs);
    }
  }
  // Ends with an error, because the reader always goes before the end.
  pipeline(Readable.from(chunks()), res, () => {});
}

const bomb = gzipSync(Buffer.alloc(30 * MIB));

/**
 * A site that answers as no site should. `/text` is harmless, `/mebibyte` is exactly 1 MiB, and
 * `closed` tells which of its answers were let go before they were complete.
 */
export async function hostileSite() {
  const closed: string[] = [];
  const server = await serve((req, res) => {
    const { pathname } = new URL(req.url ?? '', 'http://site');
    res.on('close', () => {
      if (!res.writableFinished) {
        closed.push(pathname);
      }
    });
    switch (pathname) {
      case '/silent':
        break;
      case '/drip':
        sendForEver(res, Buffer.from('#'), 20);
        break;
      case '/endless':
        sendForEver(res, Buffer.alloc(64 * 1024, '#'));
        break;
      case '/bomb':
        res.setHeader('content-encoding', 'gzip');
        res.end(bomb);
        break;
      case '/mebibyte':
        res.end(Buffer.alloc(MIB, '#'));
        break;
      case '/text':
        if (req.headers['if-none-match'] === '"1"') {
          res.statusCode = 304;
          res.end();
          break;
        }
        res.setHeader('etag', '"1"');
        res.setHeader('last-modified', 'Thu, 01 Jan 2026 00:00:00 GMT');
        res.end('kind: Component');
        break;
      default:
        res.statusCode = 404;
        sendForEver(res, Buffer.from('nope'), 20);
    }
  });
  return { ...server, closed };
}
