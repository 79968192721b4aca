import type { AuthService } from '@backstage/backend-plugin-api';
import type { AlertAccess } from '../access/AlertAccess';

/** What every action needs. */
export interface ActionOptions {
  access: AlertAccess;
  auth: AuthService;
}
