import { SimulatedVendor } from './SimulatedVendor';

/** An address as GitHub lists it. */
export interface Email {
  email: string;
  verified: boolean;
  primary: boolean;
}

/** The handles of the simulated GitHub. */
export class SimulatedGithub extends SimulatedVendor {
  async setEmails(login: string, emails: Email[]) {
    await this.admin('PATCH', `/users/${login}`, { emails });
  }

  /** Switches a kind of alerts of a repository. */
  async setAlerts(
    repository: string,
    features: Partial<
      Record<
        'code-scanning' | 'dependabot' | 'secret-scanning',
        'enabled' | 'disabled' | 'forbidden'
      >
    >,
  ) {
    await this.admin('PATCH', `/repos/${repository}/security`, features);
  }

  /** Whether the portal's own token is accepted. */
  async acceptPortalToken(accepted: boolean) {
    await this.admin('PATCH', '/settings', { portalToken: { accepted } });
  }

  /** Whether secrets are sent even to those who ask GitHub to leave them out. */
  async leakSecrets(on: boolean) {
    await this.admin('PATCH', '/settings', { ignoresHideSecret: on });
  }

  /** Changes of alerts that were asked for. */
  async changedAlerts() {
    return (await this.requests()).filter(({ method }) => method === 'PATCH');
  }
}
