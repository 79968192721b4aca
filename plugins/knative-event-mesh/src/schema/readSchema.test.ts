import { readSchema } from './readSchema';

const properties = (schema: unknown) => {
  const read = readSchema(JSON.stringify(schema));
  return read.kind === 'schema' ? read.properties : [];
};
const words = (schema: unknown) =>
  properties(schema).map(
    ({ path, types, required }) =>
      `${path}${required ? '!' : ''}: ${types.join('|')}`,
  );

describe('readSchema', () => {
  it.each(['', '  ', '{}', ' { } ', '{\n}'])('finds nothing in %j', text => {
    expect(readSchema(text)).toEqual({ kind: 'none' });
  });

  it.each([
    ['<xs:schema/>', false],
    ['{"unfinished": ', false],
    ['"text"', true],
    ['[1, 2]', true],
    ['null', true],
    ['{"type":"record","fields":[]}', true],
  ])('shows %j as it is', (text, isJson) => {
    expect(readSchema(text)).toMatchObject({ kind: 'text', isJson });
  });

  it('spreads one long line, and leaves what is laid out alone', () => {
    const one = readSchema('{"properties":{"a":{}}}');
    expect(one.kind === 'schema' && one.text.split('\n').length).toBe(5);
    const own = '{"properties":\n {"a":{}}}';
    expect(readSchema(own)).toMatchObject({ text: own });
  });

  it('lists properties of all depths, with what is required', () => {
    expect(
      words({
        type: 'object',
        required: ['cart'],
        properties: {
          cart: {
            type: 'object',
            required: ['id', 4],
            properties: {
              id: { type: 'string', format: 'uuid' },
              lines: {
                type: 'array',
                items: { properties: { sku: { type: ['string', 'null'] } } },
              },
            },
          },
          tags: { type: 'array', items: { type: 'string' } },
          total: { oneOf: [{ type: 'number' }, { type: 'string' }] },
          any: true,
        },
      }),
    ).toEqual([
      'cart!: object',
      'cart.id!: string',
      'cart.lines: array of object',
      'cart.lines[].sku: string|null',
      'tags: array of string',
      'total: number|string',
      'any: ',
    ]);
  });

  it('says values, formats and descriptions', () => {
    const [state, version] = properties({
      definitions: { state: { enum: ['paid', 'open'], title: 'State' } },
      properties: {
        state: { $ref: '#/definitions/state', description: 'How it is' },
        version: { const: 1, format: 'int32' },
      },
    });
    expect(state).toMatchObject({
      allowed: ['"paid"', '"open"'],
      description: 'How it is',
    });
    expect(version).toMatchObject({ constant: '1', format: 'int32' });
  });

  it('follows references and allOf, and survives those that lead nowhere', () => {
    expect(
      words({
        $defs: {
          money: { properties: { amount: { type: 'number' } } },
          'a/b': { type: 'integer' },
        },
        allOf: [{ $ref: '#/$defs/money' }, { required: ['amount'] }],
        properties: {
          odd: { $ref: '#/$defs/a~1b' },
          lost: { $ref: '#/nowhere/at/all' },
          foreign: { $ref: 'https://evil.example/schema.json' },
          proto: { $ref: '#/__proto__' },
        },
      }),
    ).toEqual([
      'odd: integer',
      'lost: ',
      'foreign: ',
      'proto: ',
      'amount!: number',
    ]);
  });

  it('ends for schemas that contain themselves', () => {
    const read = readSchema(
      JSON.stringify({
        properties: {
          next: { $ref: '#' },
          loop: { $ref: '#/properties/loop' },
        },
      }),
    );
    expect(read).toMatchObject({ kind: 'schema', truncated: true });
    expect(read.kind === 'schema' && read.properties.length).toBe(16);
  });

  it('lists no more than 300 properties', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`p${index}`, {}]),
    );
    const read = readSchema(JSON.stringify({ properties: many }));
    expect(read).toMatchObject({ kind: 'schema', truncated: true });
    expect(read.kind === 'schema' && read.properties).toHaveLength(300);
  });

  it('reads the message of an AsyncAPI document', () => {
    const document = (payload: unknown) => ({
      asyncapi: '3.0.0',
      components: { messages: { event: { payload } } },
    });
    expect(words(document({ properties: { id: {} } }))).toEqual(['id: ']);
    expect(readSchema(JSON.stringify(document({})))).toEqual({ kind: 'none' });
    expect(readSchema('{"asyncapi":"3.0.0","components":[]}')).toMatchObject({
      kind: 'text',
    });
  });

  it('reads a list of events', () => {
    expect(words({ type: 'array', items: { properties: { id: {} } } })).toEqual(
      ['[].id: '],
    );
  });
});
