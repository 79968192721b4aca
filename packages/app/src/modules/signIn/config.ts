import { ConfigApi } from '@backstage/frontend-plugin-api';

/** What the configuration says about the sign-in page. */
export interface SignInSettings {
  /** Block below `auth.providers.github` that the backend uses. */
  environment: string;
  /** Domains to name on the page; empty when they are not to be shown. */
  allowedDomains: string[];
  /** A sentence of the operator. */
  message?: string;
}

/** Reads `app.signIn` and `auth.environment`. */
export function readSignInSettings(config: ConfigApi): SignInSettings {
  const domains = config.getOptional('app.signIn.allowedDomains');
  return {
    environment: config.getOptionalString('auth.environment') ?? 'development',
    allowedDomains: (typeof domains === 'string'
      ? domains.split(',')
      : config.getOptionalStringArray('app.signIn.allowedDomains') ?? []
    )
      .map(domain => domain.trim())
      .filter(domain => domain !== ''),
    message: config.getOptionalString('app.signIn.message'),
  };
}
