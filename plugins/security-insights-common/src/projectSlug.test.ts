import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  hasProjectSlug,
  isSecurityInsightsAvailable,
  parseProjectSlug,
  PROJECT_SLUG_ANNOTATION,
} from './projectSlug';

function entity(slug?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'carts',
      ...(slug !== undefined && {
        annotations: { [PROJECT_SLUG_ANNOTATION]: slug },
      }),
    },
  };
}

describe('parseProjectSlug', () => {
  it.each([
    ['acme/sock-shop-carts', 'acme', 'sock-shop-carts'],
    [' acme/x ', 'acme', 'x'],
    [
      'CarlosIA12/example-backstage-component',
      'CarlosIA12',
      'example-backstage-component',
    ],
    ['acme/.github', 'acme', '.github'],
    ['acme/a.b_c-d', 'acme', 'a.b_c-d'],
    ['lin_acme/dotfiles', 'lin_acme', 'dotfiles'],
    [`${'a'.repeat(39)}/${'b'.repeat(100)}`, 'a'.repeat(39), 'b'.repeat(100)],
  ])('reads %j', (value, owner, repository) => {
    expect(parseProjectSlug(value)).toEqual({ owner, repository });
  });

  it.each([
    '',
    'acme',
    'acme/',
    '/x',
    'acme//x',
    'acme/x/y',
    'acme/x/../../user',
    '../x',
    'acme/..',
    'acme/.',
    'acme/x?state=all',
    'acme/x#y',
    'acme/x&y=z',
    'acme/%2e%2e',
    'acme/x%2fy',
    'acme/x y',
    'acme/x\ny',
    'acme\\x',
    'acme/ü',
    '-acme/x',
    '.acme/x',
    'https://github.com/acme/x',
    'github.com/acme/x',
    `${'a'.repeat(40)}/x`,
    `acme/${'b'.repeat(101)}`,
  ])('B5.8: refuses %j, so that no other address can be asked', value => {
    expect(parseProjectSlug(value)).toBeUndefined();
  });

  it('B5.8: whatever is accepted stays one path of two segments', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webPath(),
          fc
            .tuple(fc.string(), fc.string())
            .map(([left, right]) => `${left}/${right}`),
        ),
        value => {
          const slug = parseProjectSlug(value);
          if (!slug) {
            return;
          }
          const path = `/repos/${slug.owner}/${slug.repository}/alerts`;
          expect(new URL(path, 'https://api.github.com').pathname).toBe(path);
        },
      ),
    );
  });
});

describe('the predicate', () => {
  it('shows the tab where a repository is named, well-formed or not', () => {
    expect(hasProjectSlug(entity('acme/carts'))).toBe(true);
    expect(hasProjectSlug(entity('acme'))).toBe(true);
    expect(hasProjectSlug(entity(' '))).toBe(false);
    expect(hasProjectSlug(entity(''))).toBe(false);
    expect(hasProjectSlug(entity())).toBe(false);
  });

  it('has the name that people know from the article', () => {
    expect(isSecurityInsightsAvailable(entity('acme/carts'))).toBe(true);
    expect(isSecurityInsightsAvailable(entity())).toBe(false);
  });
});
