import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/ports.mjs';

/** A PostgreSQL cluster of its own, on loopback, gone after `stop`. */
export interface Database {
  env: Record<string, string>;
  secrets: string[];
  stop(): void;
}

/** The server's programs refuse to run as root; then they run as the user `postgres`. */
function serverUser() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * Creates and starts an empty cluster.
 * @param programs the folder that holds `initdb` and `pg_ctl`
 */
export async function startPostgres(programs: string): Promise<Database> {
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'callboard-postgres-'));
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  const dataFolder = join(folder, 'data');
  const port = await freePort();
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) {
    chownSync(folder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const program = (name: string, args: string[]) =>
    execFileSync(join(programs, name), args, {
      ...user,
      cwd: folder,
      stdio: 'pipe',
    });
  program('initdb', [
    ...['-D', dataFolder, '-U', 'callboard', '-E', 'UTF8'],
    ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'],
  ]);
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories=''`,
    '-c fsync=off',
  ];
  program('pg_ctl', [
    ...['-D', dataFolder, '-w', '-l', join(folder, 'server.log')],
    ...['-o', settings.join(' '), 'start'],
  ]);
  return {
    env: { E2E_POSTGRES_PORT: String(port), E2E_POSTGRES_PASSWORD: password },
    secrets: [password],
    stop() {
      program('pg_ctl', ['-D', dataFolder, '-w', '-m', 'fast', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
