import { UnknownPathError } from '../StatusError';
import { parseRequest } from './parseRequest';

describe('parseRequest', () => {
  it.each([
    ['GET', '/api/v1/pods', { verb: 'list', group: '', plural: 'pods' }],
    [
      'GET',
      '/api/v1/namespaces/a/pods/b/log',
      { verb: 'get', namespace: 'a', name: 'b', subresource: 'log' },
    ],
    [
      'HEAD',
      '/apis/apps/v1/namespaces/a/deployments/',
      { verb: 'list', group: 'apps', version: 'v1', plural: 'deployments' },
    ],
    [
      'GET',
      '/api/v1/namespaces/a',
      { verb: 'get', plural: 'namespaces', name: 'a', namespace: 'a' },
    ],
    ['GET', '/api/v1/namespaces', { verb: 'list', plural: 'namespaces' }],
    ['DELETE', '/api/v1/namespaces/a/pods/b', { verb: 'delete' }],
    ['DELETE', '/api/v1/namespaces/a/pods', { verb: 'deletecollection' }],
    ['POST', '/api/v1/namespaces/a/pods', { verb: 'create' }],
    ['PUT', '/api/v1/namespaces/a/pods/b', { verb: 'update' }],
    ['PATCH', '/api/v1/namespaces/a/pods/b', { verb: 'patch' }],
    ['GET', '/api/v1/namespaces/a/pods/%2e%2e', { name: '..' }],
    ['GET', '/api/v1/namespaces/a/pods/b%2flog', { name: 'b/log' }],
    ['GET', '/api/v1/namespaces/a/pods/../secrets', { name: '..' }],
    ['GET', '/apis', { kind: 'path' }],
    ['GET', '/apis/apps/v1', { kind: 'path' }],
    ['POST', '/version', { kind: 'path', verb: 'create' }],
  ])('reads %s %s', (method, path, expected) => {
    expect(parseRequest(method, path, false)).toMatchObject(expected);
  });

  it('knows a watch', () => {
    expect(parseRequest('GET', '/api/v1/pods', true)).toMatchObject({
      verb: 'watch',
    });
    expect(parseRequest('GET', '/api/v1/nodes/a', true)).toMatchObject({
      verb: 'get',
    });
  });

  it.each([
    '/api/v1//pods',
    '/api//pods',
    '/apis/apps/v1/namespaces//deployments',
    '/api/v1/pods/%zz',
  ])('does not tidy %p up', path => {
    expect(() => parseRequest('GET', path, false)).toThrow(UnknownPathError);
  });
});
