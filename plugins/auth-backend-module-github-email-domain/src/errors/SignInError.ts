import { SIGN_IN_CODES, SignInCode } from './codes';

/**
 * A sign-in or refresh that is turned down. The message is meant for the
 * person: what happened, with which account, what to do, then the code. It
 * never holds a token, a secret or somebody else's address.
 */
export class SignInError extends Error {
  readonly code: SignInCode;
  /** What an operator needs and a person does not, for the log and the audit event. */
  readonly detail?: string;

  constructor(code: SignInCode, sentence: string, detail?: string) {
    super(`${sentence} (${code})`);
    this.name = SIGN_IN_CODES[code].name;
    this.code = code;
    this.detail = detail;
  }

  /** Whether the session must not go on after this. */
  get endsSession(): boolean {
    return SIGN_IN_CODES[this.code].endsSession;
  }

  /** Whether the token that was used is of no more use to anybody. */
  get endsToken(): boolean {
    return this.endsSession || this.code === 'GH_ACCOUNT_SWITCHED';
  }
}
