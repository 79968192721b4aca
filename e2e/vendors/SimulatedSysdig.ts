import { SimulatedVendor } from './SimulatedVendor';

/** What can be changed about the simulated Sysdig; all back at `reset`. */
export interface SysdigSettings {
  /** False: the portal's token is refused with 401. */
  acceptToken?: boolean;
  /** False: the token's role lacks the right to read the inventory. */
  postureAllowed?: boolean;
}

/** The handles of the simulated Sysdig. */
export class SimulatedSysdig extends SimulatedVendor {
  async change(settings: SysdigSettings) {
    await this.admin('PATCH', '/settings', settings);
  }
}
