import type { Entity } from '@backstage/catalog-model';
import * as fc from 'fast-check';
import { planReports } from '../plan';
import { isSysdigAvailable } from './isSysdigAvailable';
import { sysdigAnnotations } from './sysdigAnnotations';

const entity = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'carts', annotations },
});

describe('isSysdigAvailable', () => {
  it.each(sysdigAnnotations.map(({ key }) => key))(
    'is true for %s alone',
    key => {
      expect(isSysdigAvailable(entity({ [key]: 'x' }))).toBe(true);
    },
  );

  it.each([
    ['no annotations', undefined],
    ['others', { 'backstage.io/techdocs-ref': 'dir:.' }],
    ['an empty list', { 'sysdigcloud.com/resource-name': ' , ,' }],
    ['an empty filter', { 'sysdigcloud.com/custom-filter': ' \n' }],
    ['an unheard-of key', { 'sysdigcloud.com/resource': 'x' }],
  ])('is false for %s', (_, annotations) => {
    expect(isSysdigAvailable(entity(annotations))).toBe(false);
  });

  it('is true exactly when a report is wanted', () => {
    const annotations = fc.dictionary(
      fc.constantFrom(...sysdigAnnotations.map(({ key }) => key)),
      fc.constantFrom('', ' ', ',', ' ,\n', 'x', 'name = "x"', '"', '\u0000'),
    );
    fc.assert(
      fc.property(annotations, fc.boolean(), (found, allowCustomFilter) => {
        const plans = planReports(found, { allowCustomFilter });
        expect(isSysdigAvailable(entity(found))).toBe(
          plans.some(plan => plan.wanted),
        );
      }),
    );
  });
});
