// Every glob of every stock reader has one of these; a name may have them too.
const PATTERN = /[*?[\]{}()!]/;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Whether a stock reader might take this address for a pattern. False is certain. Query values
 * count, because Azure DevOps has the path of the file there.
 */
export function mayBePattern({ pathname, searchParams }: URL): boolean {
  return [decoded(pathname), ...searchParams.values()].some(part =>
    PATTERN.test(part),
  );
}
