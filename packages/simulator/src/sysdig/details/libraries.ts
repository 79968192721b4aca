import type { Scan } from '../scans/Scan';

/** Sysdig's word for a kind of package. */
export const packageTypes: Readonly<Record<Scan['ecosystem'], string>> = {
  debian: 'os',
  java: 'java',
  node: 'javascript',
  go: 'golang',
  php: 'php',
};

/** In this library the first critical vulnerability of an image is; its number is known to be exploited. */
export const flagships: Readonly<
  Record<Scan['ecosystem'], { library: string; number: number }>
> = {
  java: { library: 'spring-web', number: 90001 },
  node: { library: 'undici', number: 90101 },
  go: { library: 'golang.org/x/net', number: 90201 },
  php: { library: 'guzzlehttp/guzzle', number: 90301 },
  debian: { library: 'libssl3', number: 90401 },
};
