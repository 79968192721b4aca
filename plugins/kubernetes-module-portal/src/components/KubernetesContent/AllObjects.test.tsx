import { kubernetesClusterLinkFormatterApiRef } from '@backstage/plugin-kubernetes-react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { healthyCluster } from '../../__fixtures__/answers';
import { component } from '../../__fixtures__/entities';
import { NOW } from '../../__fixtures__/wire';
import { renderKubernetes } from '../../__testUtils__/renderKubernetes';
import { readOverview } from '../../lib/overview';
import { AllObjects } from './AllObjects';
import { Boundary } from './Boundary';

const { raw } = readOverview(
  component(),
  { items: [healthyCluster] },
  [{ name: 'prod' }],
  NOW,
);

afterEach(resetEnvelopes);

describe('all objects', () => {
  it('are the stock accordions, once somebody asks for them', async () => {
    renderKubernetes(
      <TestApiProvider
        apis={[
          [
            kubernetesClusterLinkFormatterApiRef,
            { formatClusterLink: async () => undefined },
          ],
        ]}
      >
        <AllObjects raw={raw} />
      </TestApiProvider>,
    );
    const region = await screen.findByRole('region', { name: 'All objects' });
    expect(within(region).queryByText('prod')).not.toBeInTheDocument();
    await userEvent.click(
      within(region).getByRole('button', { name: 'Show all objects' }),
    );
    expect(await within(region).findByText('prod')).toBeVisible();
    expect(within(region).getByText('3 pods')).toBeVisible();
    await userEvent.click(
      within(region).getByRole('button', { name: 'Hide all objects' }),
    );
    expect(within(region).queryByText('prod')).not.toBeInTheDocument();
  });
});

describe('Boundary', () => {
  it('keeps what breaks from taking the page with it', () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => {});
    const Broken = () => {
      throw new Error('no');
    };
    renderKubernetes(
      <Boundary fallback={<p>Not shown</p>}>
        <Broken />
      </Boundary>,
    );
    expect(screen.getByText('Not shown')).toBeVisible();
    log.mockRestore();
  });
});
