import { readText, TooLargeError } from './readText';

it('reads up to the limit, byte for byte', async () => {
  expect(await readText(new Response('abc'), 3)).toBe('abc');
  expect(await readText(new Response('é'), 2)).toBe('é');
});

it('stops above it', async () => {
  await expect(readText(new Response('abcd'), 3)).rejects.toThrow(
    TooLargeError,
  );
  await expect(readText(new Response('éé'), 3)).rejects.toThrow(TooLargeError);
});

it('joins characters that arrive in pieces', async () => {
  const bytes = new TextEncoder().encode('€uro');
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      bytes.forEach(byte => controller.enqueue(Uint8Array.of(byte)));
      controller.close();
    },
  });
  expect(await readText(new Response(body), 100)).toBe('€uro');
});

it('stops an endless stream', async () => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: controller => controller.enqueue(new Uint8Array(1000)),
    cancel: () => {
      cancelled = true;
    },
  });
  await expect(readText(new Response(body), 10_000)).rejects.toThrow(
    TooLargeError,
  );
  expect(cancelled).toBe(true);
});

it('has nothing to read without a body', async () => {
  expect(await readText(new Response(null), 1)).toBe('');
});
