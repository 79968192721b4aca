import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';

/** What the process finds around it. Replaced in tests. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** Folder in which Kubernetes gives a pod its token and certificate authority. */
  serviceAccountDir: string;
}

/** Those of this process. */
export const thisProcess: Surroundings = {
  env: process.env,
  serviceAccountDir: '/var/run/secrets/kubernetes.io/serviceaccount',
};

/** The text of a file without surrounding space; undefined when it cannot be read or is empty. */
export function readSmallFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text holds certificates in PEM, the first of which can be read. */
export function isCertificate(pem: string): boolean {
  try {
    return Boolean(new X509Certificate(pem).fingerprint256);
  } catch {
    return false;
  }
}
