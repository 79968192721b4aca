const LOOPBACK_IPV4 = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

/**
 * Whether the `hostname` of a parsed URL can only be this machine: 127.0.0.0/8, [::1], localhost, or a name below
 * localhost, which no public name server may answer (RFC 6761, section 6.3) and containers on one machine use.
 */
export function isLoopbackHostname(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    LOOPBACK_IPV4.test(hostname)
  );
}
