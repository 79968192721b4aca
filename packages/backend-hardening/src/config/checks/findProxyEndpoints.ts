import { asRecord } from '../asRecord';
import type { ConfigCheck } from '../ConfigProblem';

/**
 * Finds endpoints of the stock proxy, in the present notation (`proxy.endpoints`) and in the
 * old one (paths directly below `proxy`).
 */
export const findProxyEndpoints: ConfigCheck = config => {
  const { endpoints, ...old } = asRecord(config.getOptional('proxy'));
  return [
    ...Object.keys(asRecord(endpoints)).map(path => `proxy.endpoints.${path}`),
    ...Object.keys(old)
      .filter(key => key.startsWith('/'))
      .map(path => `proxy.${path}`),
  ].map(key => ({
    key,
    problem:
      'A proxy endpoint gives everybody who is signed in all rights of its credential, so this portal has none.',
    fix: "Remove it and configure the vendor's own plugin instead; see docs/adr/0003-no-credentialed-proxy.md.",
  }));
};
