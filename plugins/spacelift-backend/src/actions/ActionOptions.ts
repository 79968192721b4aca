import type { AuthService } from '@backstage/backend-plugin-api';
import type { StackAccess } from '../access/StackAccess';
import type { SpaceliftService } from '../services/SpaceliftService';
import type { RunStarter } from '../trigger/createRunStarter';

/** What every action needs. */
export interface ActionOptions {
  spacelift: SpaceliftService;
  access: StackAccess;
  startRun: RunStarter;
  auth: AuthService;
}
