/**
 * Kinds of secrets that belong to no provider, in GitHub's words. Its list of alerts has them only when they are named, and it
 * has no word for all of them. Both names of MySQL's are there because older Enterprise Servers have another one.
 *
 * Source: "Supported secret scanning patterns" in GitHub's documentation, the tables of generic and of AI-detected secrets.
 */
export const genericSecretTypes = [
  'ec_private_key',
  'generic_private_key',
  'http_basic_authentication_header',
  'http_bearer_authentication_header',
  'mongodb_connection_string',
  'mysql_connection_string',
  'mysql_connection_url',
  'openssh_private_key',
  'password',
  'pgp_private_key',
  'postgres_connection_string',
  'rsa_private_key',
] as const;
