import type { GithubRepo } from '../world/GithubRepo';
import { FLUSH, pkt, readPkts, sideBand } from './pktLine';
import { unpack } from './unpack';

const NO_OBJECT = '0'.repeat(40);

interface RefUpdate {
  before: string;
  after: string;
  ref: string;
}

function readCommands(lines: Buffer[]) {
  const capabilities = lines[0]?.toString().split('\0')[1] ?? '';
  const updates = lines.map((line): RefUpdate => {
    const [before, after, ref] = line
      .toString()
      .split('\0')[0]
      .trim()
      .split(' ');
    return { before, after, ref };
  });
  return { updates, capabilities: capabilities.trim().split(' ') };
}

/** Moves one ref and gives the reason when that is refused. */
function applyUpdate(repo: GithubRepo, update: RefUpdate): string | undefined {
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/.exec(update.ref) ?? [];
  if (!kind) {
    return 'funny refname';
  }
  const refs = kind === 'heads' ? repo.branches : repo.tags;
  if ((refs.get(name) ?? NO_OBJECT) !== update.before) {
    return 'fetch first';
  }
  if (update.after === NO_OBJECT) {
    refs.delete(name);
    return undefined;
  }
  if (!repo.commitAt(update.after)) {
    return 'missing necessary objects';
  }
  // The first branch that is pushed becomes the default one when the expected one is not there.
  if (kind === 'heads' && repo.isEmpty) {
    repo.defaultBranch = name;
  }
  refs.set(name, update.after);
  repo.pushedAt = new Date();
  return undefined;
}

/** Answers a push: stores the objects, moves the refs and reports on each of them. */
export async function receivePack(
  repo: GithubRepo,
  body: Buffer,
): Promise<Buffer> {
  const { lines, rest } = readPkts(body);
  if (lines.length === 0) {
    // A probe, by which git finds out whether it is let in before it sends much.
    return Buffer.alloc(0);
  }
  const { updates, capabilities } = readCommands(lines);
  let unpacked = 'ok';
  if (rest.length > 0) {
    await unpack(repo.objects, rest).catch((error: Error) => {
      unpacked = error.message.split('\n')[0] || 'damaged pack';
    });
  }
  const results = updates.map(update => {
    const refusal =
      unpacked === 'ok' ? applyUpdate(repo, update) : 'unpacker error';
    return refusal
      ? pkt(`ng ${update.ref} ${refusal}\n`)
      : pkt(`ok ${update.ref}\n`);
  });
  const report = Buffer.concat([
    pkt(`unpack ${unpacked}\n`),
    ...results,
    FLUSH,
  ]);
  return capabilities.includes('side-band-64k')
    ? Buffer.concat([sideBand(report), FLUSH])
    : report;
}
