import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import type { ApiEntity } from '@backstage/catalog-model';
import {
  createFrontendPlugin,
  PageBlueprint,
  useApi,
} from '@backstage/frontend-plugin-api';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import { apiDocsConfigRef } from '@backstage/plugin-api-docs';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { expectAccessible } from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import { demoEventTypes } from '../__fixtures__/demoMesh';
import { eventTypeDefinitionModule } from './eventTypeDefinitionModule';

const apiOf = (type: string) => ({ spec: { type } } as ApiEntity);

function Widgets() {
  const { getApiDefinitionWidget } = useApi(apiDocsConfigRef);
  return (
    <ul aria-label="widgets of types">
      {['eventType', 'openapi', 'asyncapi', 'graphql', 'grpc', 'odd'].map(
        type => (
          <li key={type}>
            {type}: {getApiDefinitionWidget(apiOf(type))?.title ?? 'none'}
          </li>
        ),
      )}
    </ul>
  );
}

const widgetsPlugin = createFrontendPlugin({
  pluginId: 'widgets',
  extensions: [
    PageBlueprint.make({
      params: { path: '/widgets', loader: async () => <Widgets /> },
    }),
  ],
});

const render = (path: string) =>
  renderTestApp({
    features: [
      catalogPlugin,
      apiDocsPlugin,
      eventTypeDefinitionModule,
      widgetsPlugin,
    ],
    config: { integrations: {} },
    initialRouteEntries: [path],
    apis: [
      mockApis.identity({ userEntityRef: 'user:default/ada' }),
      mockApis.permission(),
      mockApis.storage(),
      catalogApiMock({ entities: demoEventTypes }),
    ],
  });

describe('F38: the definition widget', () => {
  it('is beside those of the API docs', async () => {
    render('/widgets');
    await screen.findByText('eventType: Event type');
    expect(
      within(screen.getByRole('list', { name: 'widgets of types' }))
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'eventType: Event type',
      'openapi: OpenAPI',
      'asyncapi: AsyncAPI',
      'graphql: GraphQL',
      'grpc: gRPC',
      'odd: none',
    ]);
  });

  it('shows the properties of an event type on its page, with the raw text beside it', async () => {
    render('/catalog/sock-shop/api/cart-checked-out/definition');
    const table = await screen.findByRole('table', {
      name: 'Schema of the event',
    });
    expect(within(table).getByText('customer.country')).toBeVisible();
    expect(screen.getAllByRole('tab', { name: 'Raw' })).toHaveLength(1);
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await expectAccessible(table);
  });
});
