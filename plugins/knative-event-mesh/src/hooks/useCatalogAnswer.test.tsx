import { screen } from '@testing-library/react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { demoMesh } from '../__fixtures__/demoMesh';
import { spyCatalog } from '../__testUtils__/renderMesh';
import { useCatalogAnswer } from './useCatalogAnswer';

function Answer() {
  const { status, error } = useCatalogAnswer('nothing', async () => [], {
    isNothing: found => found.length === 0,
  });
  return <p>{error?.message ?? status}</p>;
}

const render = (
  entities = demoMesh,
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.DENY,
) => {
  const authorize = jest.fn(() => result);
  renderInTestApp(<Answer />, {
    apis: [
      [catalogApiRef, spyCatalog(entities)],
      mockApis.permission({ authorize }),
    ],
  });
  return authorize;
};

describe('useCatalogAnswer', () => {
  beforeEach(resetEnvelopes);

  it('takes nothing for nothing where the catalog shows other things', async () => {
    const authorize = render();
    expect(await screen.findByText('ready')).toBeVisible();
    expect(authorize).not.toHaveBeenCalled();
  });

  it('takes nothing for nothing in an empty catalog that may be read', async () => {
    render([], AuthorizeResult.ALLOW);
    expect(await screen.findByText('ready')).toBeVisible();
  });

  it('asks about an entity, as the permission backend demands', async () => {
    const authorize = render([]);
    expect(
      await screen.findByText('You lack the permission catalog.entity.read.'),
    ).toBeVisible();
    expect(authorize).toHaveBeenCalledWith(
      expect.objectContaining({ resourceRef: expect.stringMatching(/^user:/) }),
    );
  });
});
