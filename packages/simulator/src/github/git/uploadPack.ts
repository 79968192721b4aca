import type { GithubRepo } from '../world/GithubRepo';
import type { GitObject, ObjectStore } from './ObjectStore';
import { packObjects } from './packObjects';
import { FLUSH, pkt, readPkts, sideBand } from './pktLine';
import { isFolder, readTree } from './trees';

interface FetchRequest {
  wants: string[];
  depth: number;
  hasSome: boolean;
  done: boolean;
  sideBand: boolean;
}

function readRequest(body: Buffer): FetchRequest {
  const request: FetchRequest = {
    wants: [],
    depth: Infinity,
    hasSome: false,
    done: false,
    sideBand: false,
  };
  for (let rest = body; rest.length > 0; ) {
    const section = readPkts(rest);
    rest = section.rest;
    for (const line of section.lines.map(bytes => bytes.toString().trim())) {
      const [word, value] = line.split(' ');
      if (word === 'want') {
        request.wants.push(value);
        request.sideBand ||= line.includes('side-band-64k');
      } else if (word === 'deepen') {
        request.depth = Number(value);
      } else if (word === 'have') {
        request.hasSome = true;
      } else if (word === 'done') {
        request.done = true;
      }
    }
  }
  return request;
}

function addTree(
  store: ObjectStore,
  sha: string,
  found: Map<string, GitObject>,
) {
  const tree = store.get(sha);
  if (!tree || found.has(sha)) {
    return;
  }
  found.set(sha, tree);
  for (const entry of readTree(store, sha)) {
    const blob = store.get(entry.sha);
    if (isFolder(entry)) {
      addTree(store, entry.sha, found);
    } else if (blob) {
      found.set(blob.sha, blob);
    }
  }
}

/** Everything below the wanted commits, and the commits at which a limited depth cuts history off. */
function collect(repo: GithubRepo, wants: string[], depth: number) {
  const found = new Map<string, GitObject>();
  const shallow: string[] = [];
  let level = wants;
  for (let distance = 1; level.length > 0 && distance <= depth; distance++) {
    const next: string[] = [];
    for (const sha of level) {
      const object = repo.objects.get(sha);
      const commit = repo.commitAt(sha);
      if (!object || !commit || found.has(sha)) {
        continue;
      }
      found.set(sha, object);
      addTree(repo.objects, commit.tree, found);
      if (distance === depth && commit.parents.length > 0) {
        shallow.push(commit.sha);
      }
      next.push(...(commit.sha === sha ? commit.parents : [commit.sha]));
    }
    level = next;
  }
  return { objects: Array.from(found.values()), shallow };
}

/** Answers a fetch or clone with one pack of everything that was wanted; what the client has is ignored. */
export function uploadPack(repo: GithubRepo, body: Buffer): Buffer {
  const request = readRequest(body);
  const { objects, shallow } = collect(repo, request.wants, request.depth);
  const cut =
    request.depth === Infinity
      ? []
      : [...shallow.map(sha => pkt(`shallow ${sha}`)), FLUSH];
  if (!request.done) {
    // In the round that only asks where history is cut off, nothing may follow the answer to that.
    return Buffer.concat([...cut, ...(request.hasSome ? [pkt('NAK\n')] : [])]);
  }
  const pack = packObjects(objects);
  return Buffer.concat([
    ...cut,
    pkt('NAK\n'),
    ...(request.sideBand ? [sideBand(pack), FLUSH] : [pack]),
  ]);
}
