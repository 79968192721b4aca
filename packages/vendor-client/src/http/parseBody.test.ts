import { z } from 'zod';
import { parseBody } from './parseBody';

const schema = z.strictObject({
  type: z.enum(['a', 'b'], { error: 'has to be one of a, b' }).optional(),
  commit: z.string({ error: 'has to be a text' }).optional(),
  name: z.string({ error: 'has to be a text' }).optional(),
});

describe('parseBody', () => {
  it('gives what the schema makes of it', () => {
    expect(parseBody(schema, { type: 'a' })).toEqual({ type: 'a' });
  });

  it.each([undefined, null, {}])('takes %j for an empty one', body => {
    expect(parseBody(schema, body)).toEqual({});
  });

  it.each([
    [{ type: 'c' }, 'The field type has to be one of a, b.'],
    [{ name: 1, commit: 2 }, 'The field commit has to be a text.'],
    [
      { extra: 1 },
      'There is no field "extra" here; known are type, commit and name.',
    ],
    [[], 'The body has to be a JSON object.'],
    ['text', 'The body has to be a JSON object.'],
  ])('refuses %j and names the first problem', (body, message) => {
    expect(() => parseBody(schema, body)).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });

  it.each([
    [{ type: 'c' }, 'The field type of a trigger has to be one of a, b.'],
    [
      { extra: 1 },
      'There is no field "extra" in a trigger; known are type, commit and name.',
    ],
    [[], 'The body of a trigger has to be a JSON object.'],
  ])('says of %j what it should have been', (body, message) => {
    expect(() => parseBody(schema, body, 'a trigger')).toThrow(message);
  });

  it('repeats a name that nobody expected in part only', () => {
    expect(() => parseBody(schema, { ['x'.repeat(500)]: 1 })).toThrow(
      `"${'x'.repeat(40)}" here`,
    );
  });
});
