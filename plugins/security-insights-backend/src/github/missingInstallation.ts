import type { VendorError } from '@internal/vendor-client';
import { githubError } from './githubError';

/** Whose repositories the App cannot read, at which GitHub. */
export interface InstallationOwner {
  owner: string;
  /** The GitHub's name for people. */
  title: string;
}

/** The App is not installed for an owner. A refusal of that owner's, not of the whole GitHub's. */
export function notInstalled({ owner, title }: InstallationOwner): VendorError {
  return githubError(
    'FORBIDDEN_BY_VENDOR',
    `The portal's GitHub App is not installed for ${owner}, or has been uninstalled. An owner of ${owner} has to install it at ${title}.`,
  );
}

/** The same of one that an owner has suspended. */
export function suspended({ owner, title }: InstallationOwner): VendorError {
  return githubError(
    'FORBIDDEN_BY_VENDOR',
    `The portal's GitHub App is suspended for ${owner}. An owner of ${owner} has to allow it again at ${title}.`,
  );
}

/** GitHub gives the App no token for an owner, and the portal does not know why. */
export function withoutToken({ owner, title }: InstallationOwner): VendorError {
  return githubError(
    'FORBIDDEN_BY_VENDOR',
    `${title} gives the portal's GitHub App no token for ${owner}. An owner of ${owner} has to check there how the App is installed, and which addresses the organization allows.`,
  );
}
