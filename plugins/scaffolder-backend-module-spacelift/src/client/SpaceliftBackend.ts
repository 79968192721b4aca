import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { TriggerRequest } from '@internal/plugin-spacelift-common';
import { vendorPath } from '@internal/vendor-client';
import { z } from 'zod';
import { readAnswer } from './readAnswer';

const runSchema = z.object({
  id: z.string(),
  type: z.string(),
  state: z.string(),
  group: z.string(),
  finished: z.boolean(),
  url: z.string(),
});

const stacksSchema = z.object({
  data: z.object({ items: z.array(z.object({ id: z.string() })) }),
});

/** A run, as far as templates need it. */
export type TemplateRun = z.infer<typeof runSchema>;

/** A stack, and from where it is looked at, because that decides which rights count. */
export interface StackPlace {
  stackId: string;
  /** Complete; left out, the rights are needed for all entities. */
  entityRef?: string;
}

/** What `SpaceliftBackend` needs. */
export interface SpaceliftBackendOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  /** Of the person for whom it asks; asked for each request. */
  credentials(): Promise<BackstageCredentials>;
}

function stacksPath(entityRef: string | undefined): string {
  if (entityRef === undefined) {
    return '/stacks';
  }
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return vendorPath`/entities/${kind}/${namespace}/${name}/stacks`;
}

/** The backend of the Spacelift plugin, asked as a person. */
export class SpaceliftBackend {
  constructor(private readonly options: SpaceliftBackendOptions) {}

  /** Ids of the stacks that an entity's annotations mean. */
  async listStackIds(
    entityRef: string,
    signal: AbortSignal | undefined,
  ): Promise<string[]> {
    const { data } = await this.send(stacksSchema, stacksPath(entityRef), {
      signal,
    });
    return data.items.map(({ id }) => id);
  }

  /** Starts a run. Sent once; it is not given up, so that its outcome is known. */
  async triggerRun(
    { stackId, entityRef }: StackPlace,
    request: TriggerRequest,
  ): Promise<TemplateRun> {
    const { run } = await this.send(
      z.object({ run: runSchema }),
      `${stacksPath(entityRef)}${vendorPath`/${stackId}/runs`}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      },
    );
    return run;
  }

  /** One run as it is now. */
  async readRun(
    { stackId, entityRef }: StackPlace,
    runId: string,
    signal: AbortSignal | undefined,
  ): Promise<TemplateRun> {
    const { data } = await this.send(
      z.object({ data: runSchema }),
      `${stacksPath(entityRef)}${vendorPath`/${stackId}/runs/${runId}`}`,
      { signal },
    );
    return data;
  }

  private async send<T>(
    schema: z.ZodType<T>,
    path: string,
    init: RequestInit,
  ): Promise<T> {
    const { auth, discovery, credentials } = this.options;
    const baseUrl = await discovery.getBaseUrl('spacelift');
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await credentials(),
      targetPluginId: 'spacelift',
    });
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
    return readAnswer(response, schema);
  }
}
