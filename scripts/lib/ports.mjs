import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename } from 'node:path';
import { Problem } from './report.mjs';

// Below the ports that systems lend to outgoing connections (from 32768 on Linux, 49152 elsewhere).
const LOWEST_FREE = 20_000;
const HIGHEST_FREE = 32_000;
const ATTEMPTS = 100;

const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * The port that an environment variable names.
 * @param defaultPort for a variable that is not set or empty
 */
export function portFrom(variable, defaultPort) {
  const value = process.env[variable];
  if (!value) {
    return defaultPort;
  }
  const port = /^\d+$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65_535) {
    throw new Problem(
      `${variable} is "${value}", which is not a port number.`,
      `Set it to a number from 1 to 65535, or leave it out for ${defaultPort}.`,
    );
  }
  return port;
}

function listens(port, host) {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', error => resolve(error.code === 'EADDRINUSE'));
    probe.once('listening', () => probe.close(() => resolve(false)));
    probe.listen({ port, host, exclusive: true });
  });
}

function inodesListeningOn(port) {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .map(line => line.trim().split(/\s+/))
      .filter(
        ([, local, , state]) => state === '0A' && local.endsWith(`:${wanted}`),
      )
      .map(columns => columns[9]),
  );
}

/** What a look-up gives, or nothing: other users' processes may not be looked at, and anything may have just ended. */
function ifPossible(lookUp) {
  try {
    return lookUp();
  } catch {
    return undefined;
  }
}

function hasOpen(pid, sockets) {
  const folder = `/proc/${pid}/fd`;
  const open = ifPossible(() => readdirSync(folder)) ?? [];
  return open.some(fd =>
    sockets.includes(ifPossible(() => readlinkSync(`${folder}/${fd}`))),
  );
}

function ownerOnLinux(port) {
  const sockets = inodesListeningOn(port).map(inode => `socket:[${inode}]`);
  const pid = readdirSync('/proc').find(
    name => /^\d+$/.test(name) && hasOpen(name, sockets),
  );
  if (!pid) {
    return undefined;
  }
  const [program, firstArgument] = readFileSync(
    `/proc/${pid}/cmdline`,
    'utf8',
  ).split('\0');
  const command = [basename(program), firstArgument].join(' ').trim();
  return `process ${pid} (${command})`;
}

function ownerElsewhere(port) {
  const output = execFileSync(
    'lsof',
    ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'],
    {
      encoding: 'utf8',
    },
  );
  const pid = /^p(\d+)/m.exec(output)?.[1];
  const program = /^c(.+)/m.exec(output)?.[1];
  return pid && `process ${pid} (${program ?? 'unknown program'})`;
}

/** Which process listens on a port, as far as this user may see it. */
export function ownerOf(port) {
  const owner = ifPossible(() =>
    process.platform === 'linux' ? ownerOnLinux(port) : ownerElsewhere(port),
  );
  return owner ?? 'a process of another user';
}

async function isTaken(port) {
  const taken = await Promise.all(LOOPBACK.map(host => listens(port, host)));
  return taken.some(Boolean);
}

/**
 * Fails with one message about all taken ports.
 * @param wanted what needs which port and which environment variable changes it
 */
export async function requireFreePorts(wanted) {
  const taken = [];
  for (const { port, purpose, variable } of wanted) {
    if (await isTaken(port)) {
      taken.push(
        `Port ${port} (${purpose}) is taken by ${ownerOf(
          port,
        )}; stop it, or choose another port with ${variable}=<port>.`,
      );
    }
  }
  if (taken.length > 0) {
    throw new Problem(taken.join('\n  '));
  }
}

const given = new Set();

/**
 * A loopback port on which nothing listens, to be bound some seconds later: no outgoing connection gets it meanwhile,
 * and this process is given each port once.
 * @param choose names the next candidate
 */
export async function freePort(
  choose = () => randomInt(LOWEST_FREE, HIGHEST_FREE + 1),
) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = choose();
    if (!given.has(port)) {
      given.add(port);
      if (!(await isTaken(port))) {
        return port;
      }
    }
  }
  throw new Problem(
    `No free port was found from ${LOWEST_FREE} to ${HIGHEST_FREE} in ${ATTEMPTS} attempts.`,
    'Stop what listens there, then try again.',
  );
}
