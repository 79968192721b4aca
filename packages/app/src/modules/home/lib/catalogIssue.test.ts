import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { catalogIssue } from './catalogIssue';

const entity = (rest: Partial<AlphaEntity>): AlphaEntity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
  ...rest,
});

const failed = {
  items: [
    {
      type: 'backstage.io/catalog-processing',
      level: 'error' as const,
      message: 'boom',
    },
  ],
};

const orphan = {
  name: 'shop',
  annotations: { 'backstage.io/orphan': 'true' },
};

describe('catalogIssue', () => {
  it('finds nothing in a sound entry', () => {
    expect(catalogIssue(entity({}))).toBeUndefined();
    expect(catalogIssue(entity({ status: {} }))).toBeUndefined();
    expect(
      catalogIssue(
        entity({
          status: { items: [{ ...failed.items[0], level: 'warning' }] },
        }),
      ),
    ).toBeUndefined();
  });

  it('finds errors and orphans, errors first', () => {
    expect(catalogIssue(entity({ status: failed }))).toBe('processingErrors');
    expect(catalogIssue(entity({ metadata: orphan }))).toBe('orphan');
    expect(catalogIssue(entity({ metadata: orphan, status: failed }))).toBe(
      'processingErrors',
    );
  });
});
