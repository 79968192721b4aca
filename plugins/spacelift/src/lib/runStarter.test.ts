import { readStarter } from './runStarter';

it.each([
  [null, { kind: 'push' }],
  ['  ', { kind: 'push' }],
  ['ada', { kind: 'person', name: 'ada' }],
  ['api::01J8ZK3::backstage', { kind: 'apiKey', name: 'backstage' }],
  ['api::01J8ZK3', { kind: 'apiKey', name: '01J8ZK3' }],
  ['api::', { kind: 'person', name: 'api::' }],
])('reads %p as %j', (triggeredBy, starter) => {
  expect(readStarter(triggeredBy)).toEqual(starter);
});
