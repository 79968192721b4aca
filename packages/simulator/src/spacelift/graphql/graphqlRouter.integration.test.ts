import { useSpaceliftSimulator } from '../../__testUtils__/useSpaceliftSimulator';

describe('POST /graphql', () => {
  const spacelift = useSpaceliftSimulator();

  it.each([
    ['what is not GraphQL', 'query GetStacks () { stacks { id } }'],
    ['a field that does not exist', '{ stacks { id colour } }'],
    ['an unknown state in a variable', '{ stacks }'],
    ['nothing', ''],
  ])('answers %s with errors and no data', async (_case, question) => {
    const response = await spacelift.send(question);
    const body = await response.json();

    expect(response.status).toBe(200);
    expect(body.data).toBeNull();
    expect(body.errors[0]).toEqual({
      message: expect.any(String),
      locations: [{ line: expect.any(Number), column: expect.any(Number) }],
    });
  });

  it.each([
    ['text', 'not json', 400],
    ['a list', '[]', 400],
    ['no query', '{"variables":{}}', 400],
    ['too much', JSON.stringify({ query: 'x'.repeat(1_100_000) }), 413],
  ])('refuses a body that is %s', async (_case, body, status) => {
    const response = await fetch(`${spacelift.simulator.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String) }],
    });
  });

  it('tells the operations that are meant when there are several', async () => {
    const both = 'query A { viewer { id } } query B { spaces { id } }';
    const named = await spacelift.ask(both, { operationName: 'A' });

    expect(Object.keys(named.data)).toEqual(['viewer']);
    expect((await spacelift.ask(both)).errors[0].message).toContain(
      'Must provide operation name',
    );
    expect(
      (await spacelift.ask(both, { operationName: 'C' })).errors[0].message,
    ).toBe('Unknown operation named "C".');
  });
});
