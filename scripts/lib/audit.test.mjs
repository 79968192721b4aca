import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyAuditUnavailable } from './audit.mjs';

// Yarn prints the line of its own source that threw, with the words that one would look for.
const SOURCE = `yarn.js:148
\`)}\`}}};ai.RequestError=Ls;var cN=class extends Ls{constructor(e){super("ETIMEDOUT");this.name="HTTPError"}}
`;

const refusedWith = answer => `${SOURCE}
Zt [Error]: The remote server failed to provide the requested resource
    at yN (yarn.js:148:31746)
  reportCode: 35,
  originalError: cN [HTTPError]: Response code ${answer}
      at process.processTicksAndRejections (node:internal/process/task_queues:104:5) {
    code: undefined,
`;

const brokenBy = (sentence, code) => `${SOURCE}
Ls [RequestError]: ${sentence}
    at ClientRequest.<anonymous> (yarn.js:148:14258) {
  code: '${code}',
  timings: {
`;

const reported = (answer, method) => `➤ YN0035: Not found
➤ YN0035:   Response Code: ${answer}
➤ YN0035:   Request Method: ${method}
➤ YN0035:   Request URL: https://registry.example/some-package
`;

const FINDING = `└─ lodash
   ├─ ID: 1
   ├─ Issue: code: 'ETIMEDOUT', RequestError, Response Code: 404
   ├─ Severity: high
   └─ Dependents
      └─ @backstage/catalog-client@npm:1.16.2
`;

for (const [what, output, reason] of [
  [
    'a registry that knows no such path',
    refusedWith('404 (Not Found)'),
    '404 (Not Found)',
  ],
  [
    'a registry that only reads',
    refusedWith('405 (Method Not Allowed)'),
    '405 (Method Not Allowed)',
  ],
  [
    'a registry without the service, reported',
    reported('501 (Not Implemented)', 'POST'),
    '501 (Not Implemented)',
  ],
  [
    'a name that nobody knows',
    brokenBy('getaddrinfo ENOTFOUND registry.example', 'ENOTFOUND'),
    'ENOTFOUND',
  ],
  [
    'a registry that hangs',
    brokenBy("Timeout awaiting 'socket' for 4000ms", 'ETIMEDOUT'),
    'ETIMEDOUT',
  ],
  [
    'a registry that hangs up, in colours',
    '\u001b[31m➤\u001b[39m YN0001: RequestError: socket hang up\n    at ClientRequest.<anonymous> (yarn.js:148:14258)\n',
    'socket hang up',
  ],
]) {
  test(`${what} cannot be asked`, () => {
    assert.equal(whyAuditUnavailable(output), reason);
  });
}

for (const [what, output] of [
  ['a finding, whatever its title', FINDING],
  [
    'a lockfile that is out of date',
    'Internal Error: x@workspace:.: This package doesn\'t seem to be present in your lockfile; run "yarn install" to update the lockfile\n',
  ],
  [
    'a fault of Yarn',
    '➤ YN0001: TypeError: Cannot convert undefined or null to object\n    at Object.entries (<anonymous>)\n',
  ],
  ['a missing package', reported('404 (Not Found)', 'GET')],
  ['a refusal', refusedWith('403 (Forbidden)')],
  ['a broken registry', refusedWith('500 (Internal Server Error)')],
  ['a crash with other words in its source', SOURCE],
]) {
  test(`${what} is a failure`, () => {
    assert.equal(whyAuditUnavailable(output), undefined);
  });
}
