import { ConfigApi } from '@backstage/frontend-plugin-api';

/** One entry of `app.quickLinks`. */
export interface QuickLink {
  title: string;
  url: string;
  icon?: string;
}

// Configuration may come from people who are not meant to run scripts in other people's sessions.
const SAFE_URL = /^(\/(?!\/)|https?:\/\/|mailto:)/i;

/** True when `app.demo` says that vendors are simulated. */
export function readDemo(config: ConfigApi): boolean {
  return config.getOptionalBoolean('app.demo') ?? false;
}

/** Reads `app.quickLinks`. Links that lead neither to a path, nor to http, https or mailto are left out. */
export function readQuickLinks(config: ConfigApi): QuickLink[] {
  return (config.getOptionalConfigArray('app.quickLinks') ?? [])
    .map(link => ({
      title: link.getString('title'),
      url: link.getString('url'),
      icon: link.getOptionalString('icon'),
    }))
    .filter(link => SAFE_URL.test(link.url));
}
