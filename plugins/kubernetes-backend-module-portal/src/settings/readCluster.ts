import { toError } from '@backstage/errors';
import {
  isSendable,
  parseVendorBaseUrl,
  type SettingsReader,
} from '@internal/vendor-client';
import type { OwnCluster, TokenSource } from './PortalSettings';
import { readInCluster } from './readInCluster';
import {
  isCertificate,
  readSmallFile,
  type Surroundings,
} from './Surroundings';

const URL_FIX =
  'Write the address of the API server, such as https://kubernetes.acme.example:6443 (environment variable K8S_CLUSTER_URL).';
const TOKEN_FIX =
  'Set it to the token of a service account with the rights of docs/integrations/manifests/kubernetes-reader.yaml, best through the environment variable K8S_CLUSTER_TOKEN.';
const TOKEN_FILE_FIX =
  'Name a file which holds the token of a service account and which the portal can read.';
const CA_FIX =
  'Set it to the certificate authority of the cluster in PEM, encoded as base64, as `certificate-authority-data` of a kubeconfig is (environment variable K8S_CLUSTER_CA_DATA).';
const CA_FILE_FIX =
  'Name a file with the certificate authority of the cluster in PEM (environment variable K8S_CLUSTER_CA_FILE).';

const ACCESS = ['url', 'token', 'tokenFile', 'caData', 'caFile'];

function key(name: string) {
  return `cluster.${name}`;
}

function readUrl(reader: SettingsReader): URL | undefined {
  const value = reader.text(key('url'), URL_FIX);
  if (value === undefined) {
    return undefined;
  }
  try {
    return parseVendorBaseUrl(value, {
      key: 'kubernetes.portal.cluster.url',
      allowHttp: reader.flag(key('allowInsecureHttp'), false),
    });
  } catch (error) {
    return reader.report(key('url'), toError(error).message, URL_FIX);
  }
}

function readToken(reader: SettingsReader): TokenSource | undefined {
  if (reader.has(key('token')) && reader.has(key('tokenFile'))) {
    return reader.report(
      key('tokenFile'),
      'Both token and tokenFile are set.',
      'Keep one of the two.',
    );
  }
  const file = reader.text(key('tokenFile'), TOKEN_FILE_FIX);
  const value =
    file === undefined
      ? reader.text(key('token'), TOKEN_FIX)
      : readSmallFile(file);
  const [name, fix] =
    file === undefined
      ? [key('token'), TOKEN_FIX]
      : [key('tokenFile'), TOKEN_FILE_FIX];
  if (value === undefined) {
    return file === undefined
      ? undefined
      : reader.report(name, 'The file cannot be read, or is empty.', fix);
  }
  if (!isSendable(value)) {
    return reader.report(
      name,
      'It holds spaces or characters that no token has.',
      fix,
    );
  }
  return file === undefined ? { value } : { file };
}

function readAuthority(
  reader: SettingsReader,
): Pick<OwnCluster, 'caData' | 'caFile'> {
  const data = reader.text(key('caData'), CA_FIX);
  const file = reader.text(key('caFile'), CA_FILE_FIX);
  if (data !== undefined && file !== undefined) {
    reader.report(
      key('caFile'),
      'Both caData and caFile are set.',
      'Keep one of the two.',
    );
  } else if (data !== undefined) {
    // People paste the file itself as often as its encoded form.
    const pem = data.startsWith('-----BEGIN')
      ? data
      : Buffer.from(data, 'base64').toString('utf8');
    if (isCertificate(pem)) {
      return { caData: Buffer.from(pem).toString('base64') };
    }
    reader.report(key('caData'), 'It holds no certificate.', CA_FIX);
  } else if (file !== undefined) {
    if (isCertificate(readSmallFile(file) ?? '')) {
      return { caFile: file };
    }
    reader.report(
      key('caFile'),
      'The file cannot be read, or holds no certificate.',
      CA_FILE_FIX,
    );
  }
  return {};
}

function readRemote(reader: SettingsReader) {
  if (!ACCESS.some(name => reader.has(key(name)))) {
    return undefined;
  }
  const url = readUrl(reader);
  const token = readToken(reader);
  const authority = readAuthority(reader);
  if (!reader.has(key('url'))) {
    reader.report(
      key('url'),
      'Other keys of the cluster are set, and this one is not.',
      `${URL_FIX} For no cluster, set none of them.`,
    );
  }
  if (!reader.has(key('token')) && !reader.has(key('tokenFile'))) {
    reader.report(
      key('token'),
      'Other keys of the cluster are set, and neither this one nor tokenFile is.',
      `${TOKEN_FIX} For no cluster, set none of them.`,
    );
  }
  return url && token ? { url, token, ...authority } : undefined;
}

/**
 * Reads `kubernetes.portal.cluster`: a cluster with address and token, the cluster that the portal runs in, or none.
 * Looks at the files that it names. Problems go to the reader.
 */
export function readCluster(
  reader: SettingsReader,
  surroundings: Surroundings,
): OwnCluster | undefined {
  const name = reader.text(
    key('name'),
    'Write a name such as prod (environment variable K8S_CLUSTER_NAME).',
  );
  const options = {
    name: name ?? 'cluster',
    knativeServing: reader.flag(key('knativeServing'), false),
    metrics: reader.flag(key('metrics'), true),
  };
  const inCluster = reader.flag(key('inCluster'), false);
  if (inCluster && ACCESS.some(each => reader.has(key(each)))) {
    return reader.report(
      key('inCluster'),
      'It is true, which means the cluster that the portal runs in, and keys of another cluster are set too.',
      `Remove ${ACCESS.filter(each => reader.has(key(each))).join(
        ', ',
      )}, or set inCluster to false (environment variable K8S_IN_CLUSTER).`,
    );
  }
  const access = inCluster
    ? readInCluster(reader, surroundings)
    : readRemote(reader);
  return access && { ...options, ...access };
}
