import { APIRequestContext, expect } from '@playwright/test';

/** A disturbance of a simulated vendor; see docs/simulator.md. */
export interface Fault {
  match?: { method?: string; path?: string };
  kind:
    | 'status'
    | 'latency'
    | 'reset'
    | 'hang'
    | 'malformed'
    | 'rateLimit'
    | 'html';
  status?: number;
  latencyMs?: number;
  times?: number;
  retryAfterSeconds?: number;
}

/** What a simulated vendor was asked. */
export interface RecordedRequest {
  method: string;
  path: string;
  query: Record<string, string>;
}

/** The handles that every simulated vendor has. */
export class SimulatedVendor {
  constructor(
    private readonly request: APIRequestContext,
    private readonly url: string,
  ) {}

  /** Calls a path below `/__sim`. */
  protected async admin(method: string, path: string, data?: unknown) {
    const response = await this.request.fetch(`${this.url}/__sim${path}`, {
      method,
      data,
    });
    expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(
      true,
    );
    return response;
  }

  /** Back to the first data, without faults. */
  async reset() {
    await this.admin('POST', '/reset');
  }

  async inject(fault: Fault) {
    await this.admin('POST', '/faults', fault);
  }

  async clearFaults() {
    await this.admin('DELETE', '/faults');
  }

  /** What was asked so far, oldest first. */
  async requests(): Promise<RecordedRequest[]> {
    const response = await this.admin('GET', '/requests');
    return (await response.json()).requests;
  }
}
