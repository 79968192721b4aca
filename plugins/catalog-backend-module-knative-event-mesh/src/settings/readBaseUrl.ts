import type { SettingsReader } from '@internal/vendor-client';
import type { MeshSourceKind } from './EnvironmentSettings';

const FIX: Record<MeshSourceKind, string> = {
  'event-mesh-backend':
    'Write for example http://eventmesh-backend.knative-eventing.svc:8080.',
  kubernetes:
    'Write the address of the Kubernetes API server, for example https://kubernetes.default.svc.',
};

/**
 * Whether a name is only known, and its traffic only seen, inside a Kubernetes cluster or on this machine. For
 * `service.namespace`, as pods may call it, nobody can say: it looks like a domain.
 */
function isPrivateHost(hostname: string): boolean {
  return (
    /(?:^|\.)localhost$/.test(hostname) ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
    hostname === '[::1]' ||
    /^[a-z0-9-]+$/.test(hostname) ||
    /\.svc(?:\.[a-z0-9.-]+)?$/.test(hostname)
  );
}

/**
 * Reads `baseUrl`. Plain http is for the event mesh backend, which knows nothing else; it is noted for a host that may be
 * outside the cluster.
 */
export function readBaseUrl(
  reader: SettingsReader,
  source: MeshSourceKind,
): URL | undefined {
  const fix = FIX[source];
  if (!reader.has('baseUrl')) {
    return reader.report('baseUrl', 'It is not set.', fix);
  }
  const url = reader.url('baseUrl', fix, {
    allowHttp: source === 'event-mesh-backend',
  });
  if (url?.protocol === 'http:' && !isPrivateHost(url.hostname)) {
    reader.problems.push({
      key: reader.keyOf('baseUrl'),
      problem:
        'It uses http to a host that may be outside the cluster, so that the token could be read on the way.',
      fix: 'If it is a Service of the same cluster, write its name with .svc at the end; otherwise put a proxy with https in front of the event mesh backend, or read the mesh with source: kubernetes.',
      severity: 'note',
    });
  }
  return url;
}
