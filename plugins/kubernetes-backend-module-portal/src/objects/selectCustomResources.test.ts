import type { ClusterDetails } from '@backstage/plugin-kubernetes-node';
import { knativeServing } from '../clusters/knativeServing';
import { selectCustomResources } from './selectCustomResources';

const [services, , routes] = knativeServing;
const rollouts = {
  group: 'argoproj.io',
  apiVersion: 'v1alpha1',
  plural: 'rollouts',
};
const secrets = { group: '', apiVersion: 'v1', plural: 'secrets' };

const prod: ClusterDetails = {
  name: 'prod',
  url: 'https://prod.example',
  authMetadata: {},
  customResources: [...knativeServing],
};
const dev: ClusterDetails = {
  ...prod,
  name: 'dev',
  customResources: undefined,
};
const bare: ClusterDetails = { ...prod, name: 'bare', customResources: [] };
const clusters = [prod, dev, bare];

const select = (...wanted: unknown[]) =>
  selectCustomResources(wanted, clusters, [rollouts]);

it('asks each cluster for what is configured there, and no other', () => {
  expect([...select(services, routes, rollouts)]).toEqual([
    [prod, [services, routes]],
    [dev, [rollouts]],
    [bare, []],
  ]);
});

it.each([
  secrets,
  { ...services, apiVersion: 'v1beta1' },
  { ...services, group: '' },
  { group: '', apiVersion: 'v1', plural: 'pods' },
  { group: 'serving.knative.dev/v1/..', apiVersion: 'v1', plural: 'services' },
])('refuses %j, also beside others', unknown => {
  expect(() => select(unknown)).toThrow('only the custom resources');
  expect(() => select(services, unknown)).toThrow('only the custom resources');
});

it.each([
  null,
  'text',
  {},
  [null],
  [{ group: 'a' }],
  [{ ...services, plural: 1 }],
])('takes %j for no list', wanted => {
  expect(() => selectCustomResources(wanted, clusters, [])).toThrow(
    'must be a list',
  );
});
