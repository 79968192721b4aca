import type { Entity } from '@backstage/catalog-model';
import {
  hasSpaceliftAnnotations,
  isSpaceliftAvailable,
  spaceliftAnnotations,
} from './isSpaceliftAvailable';

const entity = (
  annotations?: Record<string, string>,
  more?: Partial<Entity>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'carts', annotations },
  ...more,
});

describe('isSpaceliftAvailable', () => {
  it.each(spaceliftAnnotations)('row 14: is true for %s alone', key => {
    for (const kind of ['Component', 'Resource', 'System']) {
      const annotated = entity({ [key]: 'x' }, { kind });
      expect(isSpaceliftAvailable(annotated)).toBe(true);
      expect(hasSpaceliftAnnotations(annotated)).toBe(true);
    }
  });

  it.each([
    ['no annotations', undefined],
    ['others', { 'github.com/project-slug': 'acme/infra' }],
    ['an empty list', { 'spacelift.io/stack-id': ' , ,' }],
    ['an unheard-of key', { 'spacelift.io/stack': 'x' }],
  ])('row 14: is false for %s', (_, annotations) => {
    expect(isSpaceliftAvailable(entity(annotations))).toBe(false);
  });

  it('row 15: is true for a System with parts, and for no other kind with parts', () => {
    const relations = [
      { type: 'hasPart', targetRef: 'component:default/carts' },
    ];
    expect(
      isSpaceliftAvailable(entity({}, { kind: 'System', relations })),
    ).toBe(true);
    expect(
      isSpaceliftAvailable(entity({}, { kind: 'Domain', relations })),
    ).toBe(false);
    expect(isSpaceliftAvailable(entity({}, { kind: 'System' }))).toBe(false);
    expect(
      hasSpaceliftAnnotations(entity({}, { kind: 'System', relations })),
    ).toBe(false);
  });
});
