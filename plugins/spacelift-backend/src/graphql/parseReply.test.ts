import { parseReply, saysTooMany } from './parseReply';

const errors = (...messages: string[]) => ({
  errors: messages.map(message => ({ message, path: ['stack'] })),
  data: { stack: null },
});

describe('parseReply', () => {
  it('gives the data of a good answer', () => {
    expect(parseReply(200, { data: { viewer: null } })).toEqual({
      data: { viewer: null },
      problem: undefined,
    });
    expect(parseReply(200, { data: null, errors: [] })).toEqual({
      data: null,
      problem: undefined,
    });
  });

  it('row 8: keeps the data beside errors', () => {
    expect(
      parseReply(200, {
        data: { searchStacks: { edges: [] } },
        errors: [
          {
            message: 'unauthorized',
            path: ['searchStacks', 'edges', 0, 'node', 'integrations'],
          },
        ],
      }),
    ).toEqual({
      data: { searchStacks: { edges: [] } },
      problem: { kind: 'broken' },
    });
  });

  it.each([
    ['unauthorized', { kind: 'unauthorized' }],
    ['Unauthorised', { kind: 'unauthorized' }],
    ['not found', { kind: 'notFound' }],
    ['could not find stack "nope"', { kind: 'notFound' }],
    ['stack is locked by ada', { kind: 'refused' }],
    ['', { kind: 'refused' }],
    ['internal system error', { kind: 'broken' }],
    ['context deadline exceeded', { kind: 'broken' }],
    [
      'Cannot query field "isDrifted" on type "Stack".',
      {
        kind: 'unknownFields',
        fields: [{ type: 'Stack', field: 'isDrifted' }],
      },
    ],
  ])('row 8: understands %j', (message, problem) => {
    expect(parseReply(200, errors(message))?.problem).toEqual(problem);
  });

  it('row 7: collects all unknown fields, also from a 400', () => {
    expect(
      parseReply(400, {
        errors: [
          { message: 'Cannot query field "isDrifted" on type "Stack".' },
          { message: 'Cannot query field "canWrite" on type "Stack". Hm?' },
        ],
      })?.problem,
    ).toEqual({
      kind: 'unknownFields',
      fields: [
        { type: 'Stack', field: 'isDrifted' },
        { type: 'Stack', field: 'canWrite' },
      ],
    });
  });

  it('an error inside an object is one after the fact', () => {
    const body = {
      data: null,
      errors: [{ message: 'unauthorized', path: ['runTrigger', 'commit'] }],
    };
    expect(parseReply(200, body)?.problem).toEqual({ kind: 'broken' });
  });

  it('row 8: HTTP 401 is the word "unauthorized", whatever comes with it', () => {
    for (const body of [undefined, 'go away', { data: { stack: {} } }]) {
      expect(parseReply(401, body)).toEqual({
        data: undefined,
        problem: { kind: 'unauthorized' },
      });
    }
  });

  it.each([undefined, null, 'text', 7, [], {}, { message: 'x' }])(
    'row 8: %j is no answer',
    body => {
      expect(parseReply(200, body)).toBeUndefined();
    },
  );

  it('survives errors of any shape', () => {
    for (const odd of ['x', 7, { message: 7 }, [null, 7], {}]) {
      expect(
        parseReply(200, { data: { viewer: {} }, errors: odd })?.data,
      ).toEqual({ viewer: {} });
    }
  });
});

describe('saysTooMany', () => {
  it.each([
    [errors('too many requests'), true],
    [errors('Rate limit exceeded'), true],
    [errors('unauthorized'), false],
    [{ data: { searchStacks: {} } }, false],
    ['too many requests', false],
    [undefined, false],
  ])('row 9: %j: %j', (body, expected) => {
    expect(saysTooMany(body)).toBe(expected);
  });
});
