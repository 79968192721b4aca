import type { LocalFilter } from './ReportPlan';

/**
 * Whether an image of the registry report is one that the annotations mean: it lies in one of the registries and in
 * one of the repositories, or below one of them. Letters' case does not count, because image names have none.
 */
export function matchesLocalFilter(
  pullString: string,
  filter: LocalFilter | undefined,
): boolean {
  const { registryName, registryRepository } = filter ?? {};
  const image = normalise(pullString)
    .replace(/@.*$/, '')
    .replace(/:[^:/]*$/, '');

  const isWanted = (repository: string) =>
    registryRepository === undefined ||
    registryRepository.some(wanted => isBelow(repository, wanted));

  if (registryName === undefined) {
    return isWanted(withoutRegistry(image));
  }
  return registryName.some(registry => {
    const prefix = `${normalise(registry)}/`;
    return image.startsWith(prefix) && isWanted(image.slice(prefix.length));
  });
}

function isBelow(repository: string, wanted: string): boolean {
  const start = normalise(wanted);
  return repository === start || repository.startsWith(`${start}/`);
}

function normalise(name: string): string {
  let end = name.length;
  while (name[end - 1] === '/') {
    end--;
  }
  return name.slice(0, end).toLowerCase();
}

/** Container tools take the first part of an image's name for a registry exactly when it looks like a host. */
function withoutRegistry(image: string): string {
  return image.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, '');
}
