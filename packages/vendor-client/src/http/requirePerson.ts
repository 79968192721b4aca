import type {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/**
 * The credentials of a person, for actions; routes ask `httpAuth` for them. Services are allowed everything by the
 * permission framework, and would read and write for whoever calls them.
 *
 * @throws NotAllowedError (403) for services and for nobody
 */
export function requirePerson(
  auth: AuthService,
  credentials: BackstageCredentials,
): BackstageCredentials<BackstageUserPrincipal> {
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError(
      'This action is for people only. Call it with the credentials of a signed-in person.',
    );
  }
  return credentials;
}
