import {
  createFrontendModule,
  PageBlueprint,
  useApi,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { screen } from '@testing-library/react';
import { catalogModule } from '../catalogModule';
import { PatientCatalogClient } from './PatientCatalogClient';

function Probe() {
  const patient = useApi(catalogApiRef) instanceof PatientCatalogClient;
  return <p>{patient ? 'patient' : 'stock'}</p>;
}

const probe = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    PageBlueprint.make({
      name: 'probe',
      params: { path: '/probe', loader: async () => <Probe /> },
    }),
  ],
});

describe('catalogApi', () => {
  it('takes the place of the stock catalog client', async () => {
    renderTestApp({
      features: [catalogPlugin, catalogModule, probe],
      initialRouteEntries: ['/probe'],
    });
    expect(await screen.findByText('patient')).toBeVisible();
  });
});
