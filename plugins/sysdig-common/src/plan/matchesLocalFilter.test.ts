import { matchesLocalFilter } from './matchesLocalFilter';
import type { LocalFilter } from './ReportPlan';

const image = 'harbor.example:5443/sock-shop/carts:0.4.8';
const digest = `harbor.example:5443/sock-shop/carts@sha256:${'6f'.repeat(32)}`;
const name = (...registryName: string[]): LocalFilter => ({ registryName });
const repository = (...registryRepository: string[]): LocalFilter => ({
  registryRepository,
});

describe('matchesLocalFilter', () => {
  it.each<[string, LocalFilter | undefined, string]>([
    ['no filter', undefined, image],
    ['an empty filter', {}, image],
    ['the registry', name('harbor.example:5443'), image],
    ['the registry with a slash', name('harbor.example:5443/'), image],
    ['the registry in other letters', name('Harbor.Example:5443'), image],
    [
      'the registry with a project',
      name('harbor.example:5443/sock-shop'),
      image,
    ],
    ['one of two registries', name('other', 'harbor.example:5443'), image],
    ['the repository', repository('sock-shop/carts'), image],
    ['the repository of a digest', repository('sock-shop/carts'), digest],
    ['what lies above the repository', repository('sock-shop'), image],
    [
      'the repository without a registry',
      repository('library/nginx'),
      'library/nginx:1',
    ],
    ['the repository at localhost', repository('carts'), 'localhost/carts'],
    [
      'both',
      { ...name('harbor.example:5443'), ...repository('sock-shop') },
      image,
    ],
    ['a registry without a tag', name('r'), 'r/carts'],
  ])('keeps by %s', (_, filter, pullString) => {
    expect(matchesLocalFilter(pullString, filter)).toBe(true);
  });

  it.each<[string, LocalFilter, string]>([
    ['another registry', name('harbor.example'), image],
    ['a registry that starts alike', name('harbor.example:54'), image],
    ['a registry elsewhere in the name', name('sock-shop'), image],
    ['another repository', repository('sock-shop/cart'), image],
    ['a repository below', repository('sock-shop/carts/db'), image],
    ['the end of the repository', repository('carts'), image],
    ['the tag', repository('sock-shop/carts:0.4.8'), image],
    ['the registry as repository', repository('harbor.example:5443'), image],
    [
      'a right registry and a wrong repository',
      { ...name('harbor.example:5443'), ...repository('x') },
      image,
    ],
    [
      'a wrong registry and a right repository',
      { ...name('x'), ...repository('sock-shop') },
      image,
    ],
    ['nothing but a slash', name('/'), image],
    ['an empty name', repository('x'), ''],
  ])('drops by %s', (_, filter, pullString) => {
    expect(matchesLocalFilter(pullString, filter)).toBe(false);
  });
});
