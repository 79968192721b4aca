/**
 * True when a browser that is sent to `target` ends up in the app: an absolute URL with the
 * app's origin, or an absolute path. Anything else counts as foreign: other schemes
 * (`javascript:`), other hosts in every spelling (`//host`, `/\host`, `user@host`), and
 * relative addresses, whose meaning depends on where they are read.
 */
export function isAppUrl(target: string, appUrl: string): boolean {
  const { origin } = new URL(appUrl);
  const url = parse(target, target.startsWith('/') ? appUrl : undefined);
  return url?.origin === origin && /^https?:$/.test(url.protocol);
}

function parse(target: string, base?: string): URL | undefined {
  try {
    return new URL(target, base);
  } catch {
    return undefined;
  }
}
