import type { LeakedSecret } from './seedSecrets';

/** What leaked into the repository of the carts. */
export const cartSecrets: readonly LeakedSecret[] = [
  {
    type: 'mongodb_atlas_db_uri_with_credentials',
    name: 'MongoDB Atlas Database URI with credentials',
    validity: 'active',
    at: 'deploy/carts-staging.env:4',
    ageDays: 2,
    bypassedBy: 'lin-park',
  },
  {
    type: 'rsa_private_key',
    name: 'RSA Private Key',
    validity: 'unknown',
    at: 'deploy/tls/carts-internal.pem:1',
    ageDays: 74,
    multiRepo: true,
  },
  {
    type: 'aws_access_key_id',
    name: 'Amazon AWS Access Key ID',
    validity: 'inactive',
    at: 'scripts/backup.sh:9',
    ageDays: 160,
    publiclyLeaked: true,
  },
  {
    type: 'github_personal_access_token',
    name: 'GitHub Personal Access Token',
    validity: 'inactive',
    at: 'docs/setup.md:27',
    ageDays: 320,
    resolved: {
      daysAgo: 319,
      by: 'lin-park',
      reason: 'revoked',
      comment: 'Revoked within the hour, nothing was used.',
    },
  },
  {
    type: 'password',
    name: 'Password',
    validity: 'unknown',
    at: 'src/test/resources/application-test.yml:12',
    ageDays: 200,
    resolved: {
      daysAgo: 190,
      by: 'lin-park',
      reason: 'used_in_tests',
      comment: null,
    },
  },
];
