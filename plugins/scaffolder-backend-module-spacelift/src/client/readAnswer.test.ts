import { z } from 'zod';
import { readAnswer } from './readAnswer';

const schema = z.object({ id: z.string() });
const answer = (status: number, body: unknown) =>
  readAnswer(new Response(JSON.stringify(body), { status }), schema);

describe('readAnswer', () => {
  it('reads what it understands, and leaves the rest out', async () => {
    expect(await answer(201, { id: 'r', more: 1 })).toEqual({ id: 'r' });
  });

  it.each([
    [400, 'InputError'],
    [403, 'NotAllowedError'],
    [404, 'NotFoundError'],
    [409, 'ConflictError'],
    [429, 'Error'],
    [503, 'Error'],
  ])(
    'HTTP %i becomes %s with the sentence of the plugin',
    async (status, name) => {
      await expect(
        answer(status, { error: { message: 'It is locked.' }, code: 'X' }),
      ).rejects.toMatchObject({ name, message: 'It is locked.' });
    },
  );

  it('has a sentence of its own for answers without one', async () => {
    await expect(answer(502, [])).rejects.toThrow('answered with HTTP 502');
    await expect(
      readAnswer(new Response('<html>', { status: 504 }), schema),
    ).rejects.toThrow('answered with HTTP 504');
    await expect(answer(200, { id: 7 })).rejects.toThrow('does not understand');
  });
});
