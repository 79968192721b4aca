import type { ObjectsByEntityResponse } from '@backstage/plugin-kubernetes-common';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import { VendorRequestError } from '@internal/vendor-ui';
import {
  clusterErrors,
  devCluster,
  healthyCluster,
} from '../__fixtures__/answers';
import {
  cannedKubernetes,
  serverSideProviders,
  stockError,
  type CannedAnswers,
} from '../__fixtures__/cannedKubernetes';
import { component } from '../__fixtures__/entities';
import { minutesAgo } from '../__fixtures__/wire';
import { forgetRefusals } from './collectAuth';
import { loadOverview } from './loadOverview';

const load = (answers: CannedAnswers, replaced: Partial<KubernetesApi> = {}) =>
  loadOverview(
    {
      kubernetes: { ...cannedKubernetes(answers), ...replaced },
      authProviders: serverSideProviders,
    },
    component(),
  );
const unauthorized = {
  error: { name: 'NotAllowedError', message: 'Unauthorized' },
};
const missing = new Error(
  'Could not find the Kubernetes Backend (HTTP 404). Make sure the plugin has been fully installed.',
);

describe('loadOverview', () => {
  it('is as old as the request when all clusters answered', async () => {
    const envelope = await load({ items: [healthyCluster] });
    expect(envelope).toMatchObject({ stale: false, truncated: false });
    expect(envelope.asOf).toBe(envelope.data.fetchedAt);
    expect(envelope.data.workloads).toHaveLength(2);
  });

  it('is as old as the oldest cluster when the backend shows last good answers', async () => {
    const envelope = await load({
      items: [
        healthyCluster,
        { ...devCluster, errors: clusterErrors.outdated },
      ],
    });
    expect(envelope).toMatchObject({
      stale: true,
      asOf: minutesAgo(12),
      failure: { message: expect.stringContaining('dev') },
    });
  });

  it('does not fail because clusters do', async () => {
    const { data } = await load({
      clusters: ['dev'],
      items: [
        {
          cluster: { name: 'dev' },
          resources: [],
          errors: clusterErrors.rejected,
          podMetrics: [],
        },
      ],
    });
    expect(data.clusters).toMatchObject([
      { hasAnswered: false, problems: [{ kind: 'credentials' }] },
    ]);
  });

  it('asks for credentials of the person once for each kind of cluster', async () => {
    const decorateRequestBodyForAuth = jest.fn(
      async (provider: string, request) => ({
        ...request,
        auth: { ...request.auth, [provider]: 'token' },
      }),
    );
    const getObjectsByEntity = jest.fn(async () => ({ items: [] }));
    await loadOverview(
      {
        kubernetes: {
          ...cannedKubernetes(),
          getClusters: async () => [
            { name: 'a', authProvider: 'google' },
            { name: 'b', authProvider: 'oidc', oidcTokenProvider: 'okta' },
            { name: 'c', authProvider: 'google' },
          ],
          getObjectsByEntity,
        },
        authProviders: { ...serverSideProviders, decorateRequestBodyForAuth },
      },
      component(),
    );
    expect(decorateRequestBodyForAuth.mock.calls.map(([name]) => name)).toEqual(
      ['google', 'oidc.okta'],
    );
    expect(getObjectsByEntity).toHaveBeenCalledWith(
      expect.objectContaining({
        auth: { google: 'token', 'oidc.okta': 'token' },
      }),
    );
  });

  it('shows the other clusters when signing in at one fails, and asks for that once', async () => {
    const decorateRequestBodyForAuth = jest.fn(
      async (provider: string, request) => {
        if (provider === 'google') {
          throw new Error('Login failed, rejected by user');
        }
        return { ...request, auth: { ...request.auth, [provider]: 'token' } };
      },
    );
    const authProviders = {
      ...serverSideProviders,
      decorateRequestBodyForAuth,
    };
    // As backends send it, beyond what the type of the client has.
    const titled = {
      name: 'test',
      title: 'Testing',
      authProvider: 'serviceAccount',
    };
    const signedOut = {
      ...devCluster,
      resources: [],
      errors: clusterErrors.rejected,
    };
    const getObjectsByEntity = jest.fn(
      async (): Promise<ObjectsByEntityResponse> =>
        JSON.parse(JSON.stringify({ items: [healthyCluster, signedOut] })),
    );
    const look = () =>
      loadOverview(
        {
          kubernetes: {
            ...cannedKubernetes(),
            getClusters: async () => [
              { name: 'dev', authProvider: 'google' },
              { name: 'prod', authProvider: 'aks' },
              { name: 'edge', authProvider: 'of-another-module' },
              titled,
            ],
            getObjectsByEntity,
          },
          authProviders,
        },
        component(),
      );
    const { data } = await look();
    expect(getObjectsByEntity).toHaveBeenCalledWith(
      expect.objectContaining({
        auth: expect.objectContaining({
          aks: 'token',
          serviceAccount: 'token',
        }),
      }),
    );
    expect(data.clusters).toMatchObject([
      { name: 'prod', asPerson: true, problems: [] },
      { name: 'dev', asPerson: true, problems: [{ kind: 'credentials' }] },
      { name: 'edge', asPerson: true },
      { name: 'test', title: 'Testing', asPerson: false },
    ]);

    const asked = () =>
      decorateRequestBodyForAuth.mock.calls
        .map(([name]) => name)
        .filter(name => name === 'google');
    await look();
    expect(asked()).toHaveLength(1);
    forgetRefusals(authProviders);
    await look();
    expect(asked()).toHaveLength(2);
  });

  it.each<[string, CannedAnswers, object]>([
    ['no cluster is configured', { clusters: [] }, { code: 'NOT_CONFIGURED' }],
    [
      'the person may not see clusters',
      { clusters: stockError(403, unauthorized) },
      { code: 'NOT_ALLOWED', permission: 'kubernetes.clusters.read' },
    ],
    [
      'the person may not see objects',
      { items: stockError(403, unauthorized) },
      { code: 'NOT_ALLOWED', permission: 'kubernetes.resources.read' },
    ],
    ['there is no backend', { clusters: missing }, { code: 'NO_BACKEND' }],
    ['the entity is gone', { items: missing }, { code: 'NOT_FOUND' }],
    [
      'the session has ended',
      { items: stockError(401, {}) },
      { code: 'SIGNED_OUT' },
    ],
    [
      'the backend fails',
      { items: stockError(500, { error: { message: 'Something broke.' } }) },
      { status: 500, message: 'Something broke.' },
    ],
    [
      'a proxy answers with a page',
      { items: new Error('Request failed with 502 Bad Gateway, <html>') },
      { status: 502 },
    ],
    ['there is no network', { items: new TypeError('x') }, { status: 0 }],
  ])('explains that %s', async (_, answers, expected) => {
    const error = await load(answers).catch(reason => reason);
    expect(error).toBeInstanceOf(VendorRequestError);
    expect(error).toMatchObject(expected);
  });

  it('does not take a list of something else for an answer', async () => {
    const error = await load(
      {},
      { getObjectsByEntity: async () => JSON.parse('null') },
    ).catch(reason => reason);
    expect(error).toBeInstanceOf(VendorRequestError);
  });
});
