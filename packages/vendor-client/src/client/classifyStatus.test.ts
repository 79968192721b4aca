import { classifyStatus } from './classifyStatus';

it.each([
  [301, 'BAD_RESPONSE'],
  [304, 'BAD_RESPONSE'],
  [400, 'REQUEST_REJECTED'],
  [401, 'CREDENTIALS_REJECTED'],
  [403, 'FORBIDDEN_BY_VENDOR'],
  [404, 'NOT_FOUND'],
  [408, 'TIMEOUT'],
  [409, 'CONFLICT'],
  [410, 'NOT_FOUND'],
  [412, 'CONFLICT'],
  [422, 'REQUEST_REJECTED'],
  [429, 'RATE_LIMITED'],
  [451, 'REQUEST_REJECTED'],
  [500, 'BAD_RESPONSE'],
  [599, 'BAD_RESPONSE'],
  [700, 'BAD_RESPONSE'],
])('%d is %s', (status, code) => {
  expect(classifyStatus(status)).toBe(code);
});
