import { APIRequestContext, expect } from '@playwright/test';

/** A disturbance of the simulated GitHub; see docs/simulator.md. */
export interface Fault {
  match?: { method?: string; path?: string };
  kind: 'status' | 'latency' | 'reset' | 'hang' | 'rateLimit' | 'html';
  status?: number;
  times?: number;
}

/** An address as GitHub lists it. */
export interface Email {
  email: string;
  verified: boolean;
  primary: boolean;
}

/** The handles of the simulated GitHub. */
export class SimulatedGithub {
  constructor(
    private readonly request: APIRequestContext,
    private readonly url: string,
  ) {}

  private async admin(method: string, path: string, data?: unknown) {
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

  async setEmails(login: string, emails: Email[]) {
    await this.admin('PATCH', `/users/${login}`, { emails });
  }

  /** What was asked so far, oldest first. */
  async requests(): Promise<Array<{ method: string; path: string }>> {
    const response = await this.admin('GET', '/requests');
    const body = await response.json();
    return Array.isArray(body) ? body : body.requests;
  }
}
