import type { AlertType } from '@internal/plugin-security-insights-common';
import { VendorError } from '@internal/vendor-client';
import type { Repository } from '../repositories/Repository';
import {
  PLAIN_ABSENCE,
  PLAIN_REFUSAL,
  SUSPENDED_INSTALLATION,
} from './classifyGithub';
import { githubError } from './githubError';
import { suspended } from './missingInstallation';
import { alertNames, requiredPermission } from './requiredPermission';
import { vendorOf } from './githubVendor';

const CHANGE_REJECTED =
  'GitHub does not accept this change. The alert may have changed meanwhile; reload the page.';

/** What was asked for. */
export interface RefusedRequest {
  repository: Repository;
  type: AlertType;
  credentials: 'app' | 'token' | 'none';
  access: 'read' | 'write';
  /** Of a single alert. */
  number?: number;
}

function explain(code: VendorError['code'], request: RefusedRequest): string {
  const { repository, type, credentials, access, number } = request;
  const { title } = vendorOf(repository.host.host);
  const who = credentials === 'app' ? "portal's GitHub App" : "portal's token";
  if (code === 'FORBIDDEN_BY_VENDOR') {
    const verb = access === 'read' ? 'read' : 'change';
    const permission = requiredPermission(type, credentials, access);
    return `${title} does not let the ${who} ${verb} ${alertNames[type]} of ${repository.slug}. It needs the permission ${permission}, and access to the repository.`;
  }
  return number === undefined
    ? `${title} does not show the repository ${repository.slug} to the ${who}, or there is none. Check the annotation github.com/project-slug, and that the ${who} has access to the repository.`
    : `${title} has no such alert in ${repository.slug}, or does not show it to the ${who}: ${alertNames[type]}, number ${number}.`;
}

/**
 * Why GitHub has no list of a repository for whose other lists it answers, which it says with a bare 404: it shows secret
 * scanning only to administrators and security managers, and an older server may have no such list.
 */
export function explainHiddenList({
  repository,
  type,
  credentials,
}: Pick<RefusedRequest, 'repository' | 'type' | 'credentials'>): string {
  const { title } = vendorOf(repository.host.host);
  const isApp = credentials === 'app';
  const who = isApp ? "portal's GitHub App" : "portal's token";
  const permission = requiredPermission(type, credentials);
  const owner = isApp
    ? ''
    : ", and the token's owner may have to be an administrator of the repository or a security manager of the organization";
  return `${title} does not show ${alertNames[type]} of ${repository.slug} to the ${who}, though it shows it the repository. It needs the permission ${permission}${owner}. Or this ${title} has no such alerts.`;
}

/** The same failure, with what is missing where GitHub itself does not say it. */
export function explainRefusal(
  error: unknown,
  request: RefusedRequest,
): unknown {
  if (!(error instanceof VendorError)) {
    return error;
  }
  const { code, message, vendorStatus } = error;
  if (message === SUSPENDED_INSTALLATION) {
    const { owner, host } = request.repository;
    return suspended({ owner, title: vendorOf(host.host).title });
  }
  if (code === 'REQUEST_REJECTED' && request.access === 'write') {
    return githubError(code, CHANGE_REJECTED, { vendorStatus });
  }
  if (message !== PLAIN_REFUSAL && message !== PLAIN_ABSENCE) {
    return error;
  }
  return githubError(code, explain(code, request), { vendorStatus });
}
