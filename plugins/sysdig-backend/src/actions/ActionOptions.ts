import type { AuthService } from '@backstage/backend-plugin-api';
import type { EntityRights } from '@internal/vendor-client';
import type { SysdigService } from '../services/SysdigService';

/** What every action needs. */
export interface ActionOptions extends EntityRights {
  sysdig: SysdigService;
  auth: AuthService;
}
