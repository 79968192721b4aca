import { ReadableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';
import { cannedKubernetes } from '../__fixtures__/cannedKubernetes';
import { loadLog } from './loadLog';
import { readEnd } from './readEnd';

beforeAll(() => {
  // Of every browser, and not of jsdom.
  Object.assign(globalThis, { TextDecoder });
});

/** A body that is made as it is read, so that a test sees how much was. */
function bodyOf(chunk: Uint8Array, count: number) {
  let sent = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent === count) {
          controller.close();
          return;
        }
        sent += 1;
        controller.enqueue(chunk);
      },
      cancel() {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return {
    response: { ok: true, status: 200, body } as unknown as Response,
    state: () => ({ sent, cancelled }),
  };
}

const encode = (text: string) => new TextEncoder().encode(text);
const line = (length: number) => `${'x'.repeat(length - 1)}\n`;

describe('the end of a body', () => {
  it('is kept, and the rest forgotten while it is read', async () => {
    const { response } = bodyOf(encode('0123456789'), 1000);
    const end = await readEnd(response, { characters: 15, bytes: 10_000 });
    expect(end).toMatch(/567890123456789$/);
    expect(end?.length).toBeLessThanOrEqual(40);
  });

  it('is whole where it is short, also with characters across chunks', async () => {
    const [first, ...rest] = encode('é');
    const chunks = [new Uint8Array([first]), new Uint8Array(rest)];
    const body = new ReadableStream({
      start(controller) {
        chunks.forEach(chunk => controller.enqueue(chunk));
        controller.close();
      },
    });
    await expect(
      readEnd({ body } as unknown as Response, { characters: 5, bytes: 9 }),
    ).resolves.toBe('é');
  });

  it('is given up, and the connection ended, where there is too much of it', async () => {
    const { response, state } = bodyOf(encode('0123456789'), 1000);
    await expect(
      readEnd(response, { characters: 15, bytes: 95 }),
    ).resolves.toBeUndefined();
    expect(state()).toEqual({ sent: 10, cancelled: true });
  });
});

describe('a log of very long lines', () => {
  const load = async (lineLength: number) => {
    const bodies: Array<{ lines: number } & ReturnType<typeof bodyOf>> = [];
    const chunk = encode(line(lineLength));
    const { data } = await loadLog(
      {
        ...cannedKubernetes(),
        proxy: async ({ path }) => {
          const lines = Number(/tailLines=(\d+)/.exec(path)?.[1]);
          const made = bodyOf(chunk, lines);
          bodies.push({ lines, ...made });
          return made.response;
        },
      },
      {
        cluster: 'prod',
        namespace: 'sock-shop',
        pod: 'carts-1',
        container: 'app',
        previous: false,
      },
    );
    return { data, bodies };
  };

  it('is not fetched as a whole, but asked for again with fewer lines', async () => {
    const { data, bodies } = await load(300_000);
    expect(bodies.map(each => each.lines)).toEqual([1000, 100, 10]);
    expect(bodies.map(each => each.state())).toEqual([
      { sent: 67, cancelled: true },
      { sent: 67, cancelled: true },
      { sent: 10, cancelled: false },
    ]);
    expect(data.cut).toEqual({ by: 'size', lines: 3 });
    expect(data.text).toHaveLength(900_000);
  });

  it('says that it is cut also where its last lines are short enough to show', async () => {
    const { data, bodies } = await load(90_000);
    expect(bodies.map(each => each.lines)).toEqual([1000, 100]);
    expect(data.cut).toEqual({ by: 'size', lines: 11 });
  });
});
