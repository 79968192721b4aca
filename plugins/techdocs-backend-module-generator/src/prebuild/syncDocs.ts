import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

/** How bringing one entity's documentation up to date ended. */
export type SyncResult =
  | { ok: true; updated: boolean }
  | { ok: false; reason: string };

const finishSchema = z.object({ updated: z.boolean() });
const MAX_EVENT = 64 * 1024;

/**
 * Asks the TechDocs backend to bring one entity's documentation up to date, as the reader
 * does when somebody opens it, and waits for the end. Uses the plugin's own rights.
 *
 * @returns never throws for a build that fails; network errors and an aborted signal throw
 */
export async function syncDocs(
  { kind, namespace, name }: CompoundEntityRef,
  services: { auth: AuthService; discovery: DiscoveryService },
  signal: AbortSignal,
): Promise<SyncResult> {
  const { auth, discovery } = services;
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: 'techdocs',
  });
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  const response = await fetch(
    `${await discovery.getBaseUrl('techdocs')}/sync/${path}`,
    { headers: { Authorization: `Bearer ${token}` }, signal },
  );
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    return { ok: false, reason: `the backend answered ${response.status}` };
  }
  for await (const { event, data } of readEvents(response.body)) {
    if (event === 'finish') {
      const result = finishSchema.safeParse(data);
      return { ok: true, updated: result.data?.updated ?? false };
    }
    if (event === 'error') {
      return { ok: false, reason: typeof data === 'string' ? data : 'unknown' };
    }
  }
  return { ok: false, reason: 'the backend stopped answering' };
}

async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<{ event: string; data: unknown }> {
  let buffer = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (buffer + chunk).split('\n\n');
    buffer = (blocks.pop() ?? '').slice(-MAX_EVENT);
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1] ?? '';
      yield { event, data: parse(/^data: (.*)$/m.exec(block)?.[1]) };
    }
  }
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
