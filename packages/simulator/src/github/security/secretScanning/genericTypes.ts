/** Kinds of secrets of no provider. Lists have them only when they are asked for by name. */
export const genericTypes: ReadonlySet<string> = new Set([
  'ec_private_key',
  'generic_private_key',
  'http_basic_authentication_header',
  'http_bearer_authentication_header',
  'mongodb_connection_string',
  'mysql_connection_url',
  'openssh_private_key',
  'password',
  'pgp_private_key',
  'postgres_connection_string',
  'rsa_private_key',
]);
