import { createServer } from 'node:http';

/** Creates the service without listening, so that tests can choose the port. */
export function createService() {
  return createServer((request, response) => {
    const [pathname] = request.url.split('?');
    if (request.method === 'GET' && pathname === '/healthz') {
      answer(response, 200, { status: 'ok' });
    } else if (request.method === 'GET' && pathname === '/') {
      answer(response, 200, { service: '${{ values.name }}' });
    } else {
      answer(response, 404, { error: 'There is nothing at this address.' });
    }
  });
}

function answer(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
