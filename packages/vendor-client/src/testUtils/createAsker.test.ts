import { createAsker } from './createAsker';
import { startFaultServer, type FaultServer } from './startFaultServer';

describe('createAsker', () => {
  let server: FaultServer;
  beforeEach(async () => {
    server = await startFaultServer();
  });
  afterEach(() => server.stop());

  const start = () =>
    createAsker({ base: `${server.url}/api/acme`, authorization: 'Bearer me' });

  it('asks as the given person, and reads JSON', async () => {
    server.respond({ kind: 'json', status: 201, body: { a: 1 } });
    const answer = await start().get('/things?x=1');
    expect(answer).toMatchObject({
      status: 201,
      text: '{"a":1}',
      body: { a: 1 },
    });
    expect(answer.headers.get('content-type')).toContain('json');
    expect(server.requests).toMatchObject([
      {
        method: 'GET',
        url: '/api/acme/things?x=1',
        headers: { authorization: 'Bearer me' },
        body: '',
      },
    ]);
  });

  it('asks as somebody else when told', async () => {
    await start().get('/things', {
      method: 'DELETE',
      headers: { authorization: 'Bearer you' },
    });
    await start().post('/things', [], {
      headers: { authorization: 'Bearer you' },
    });
    expect(server.requests).toMatchObject([
      { method: 'DELETE', headers: { authorization: 'Bearer you' } },
      { method: 'POST', headers: { authorization: 'Bearer you' } },
    ]);
  });

  it('has no body for what is not JSON', async () => {
    server.respond({ kind: 'html' });
    const { text, body } = await start().get('/');
    expect(body).toBeUndefined();
    expect(text).toContain('<');
  });

  it('sends a value as JSON, and nothing for undefined', async () => {
    const { post } = start();
    await post('/things', { a: [1] });
    await post('/things');
    await post('/things', 'x', { method: 'PUT', body: '{' });
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"a":[1]}',
      },
      { method: 'POST', body: '' },
      { method: 'PUT', body: '{' },
    ]);
  });
});
