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
}
