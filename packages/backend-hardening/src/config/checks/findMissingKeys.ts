import type { Config } from '@backstage/config';
import type { ConfigCheck, ConfigProblem } from '../ConfigProblem';
import { asRecord } from '../asRecord';

const FROM_ENVIRONMENT =
  'or set the environment variable that the configuration takes it from';

/** Finds what no portal can start without: its addresses and its database. */
export const findMissingKeys: ConfigCheck = config => [
  ...findBadUrl(config, 'app.baseUrl', 'http://localhost:3000'),
  ...findBadUrl(config, 'backend.baseUrl', 'http://localhost:7007'),
  ...findBadDatabase(config),
];

function findBadUrl(
  config: Config,
  key: string,
  example: string,
): ConfigProblem[] {
  const value = config.getOptional(key);
  if (
    typeof value === 'string' &&
    /^https?:\/\/[^/]/.test(value) &&
    URL.canParse(value)
  ) {
    return [];
  }
  return [
    {
      key,
      problem:
        value === undefined
          ? 'This key is missing.'
          : 'This is not a complete web address.',
      fix: `Write an address like "${example}", ${FROM_ENVIRONMENT}.`,
    },
  ];
}

function findBadDatabase(config: Config): ConfigProblem[] {
  const database = asRecord(config.getOptional('backend.database'));
  const { client } = database;
  if (client !== 'better-sqlite3' && client !== 'pg') {
    return [
      {
        key: 'backend.database.client',
        problem:
          client === undefined
            ? 'This key is missing.'
            : 'This portal has no driver for this kind of database.',
        fix: 'Write "pg" for PostgreSQL, or "better-sqlite3" to try the portal out.',
      },
    ];
  }
  return client === 'pg' ? findBadPostgres(database) : [];
}

function findBadPostgres(database: Record<string, unknown>): ConfigProblem[] {
  const connection = asRecord(database.connection);
  if (
    typeof database.connection === 'string' ||
    connection.connectionString !== undefined
  ) {
    return [];
  }
  const needed = ['host', 'user'];
  // A client certificate may stand in for the password.
  if (asRecord(connection.ssl).cert === undefined) {
    needed.push('password');
  }
  if (database.pluginDivisionMode === 'schema') {
    needed.push('database');
  }
  return needed
    .filter(name => connection[name] === undefined)
    .map(name => ({
      key: `backend.database.connection.${name}`,
      problem: 'This key is missing.',
      fix: `Write the ${name} of the PostgreSQL server, ${FROM_ENVIRONMENT}.`,
    }));
}
