import type {
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { StackAccess } from '../access/StackAccess';
import type { SpaceliftService } from '../services/SpaceliftService';
import type { RunStarter } from '../trigger/createRunStarter';

/** What the routes need. */
export interface RouterOptions {
  spacelift: SpaceliftService;
  access: StackAccess;
  startRun: RunStarter;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  logger: LoggerService;
}
