import { FailureCode, isFailureCode } from './failureCodes';

/** Why somebody is not in, as far as the page shows it. */
export interface SignInFailure {
  code: FailureCode;
  /** The GitHub account that was used, if the backend named it. */
  account?: string;
  /** The domains that would have been right, if the backend named them. */
  domains?: string;
  /** The address in question, masked by the backend. */
  address?: string;
  /** When GitHub answers again, if the backend said so. */
  availableAgain?: Date;
  /** Where the person looks after their addresses at GitHub. */
  emailSettings?: string;
  /** The backend's own sentence. */
  details?: string;
}

const CODE_AT_THE_END = /\(([A-Z_]{3,60})\)\s*$/;
const WRAPPING = /^(?:Refresh failed|Login failed)(?:; caused by \w+:|,)\s*/;

function codeIn(message: string): FailureCode | undefined {
  const code = CODE_AT_THE_END.exec(message)?.[1];
  if (code && isFailureCode(code)) {
    return code;
  }
  return /\bnonce\b/i.test(message) ? 'GH_SIGN_IN_EXPIRED' : undefined;
}

function dateIn(message: string): Date | undefined {
  const text = /\d{4}-\d\d-\d\dT[\d:.]+Z/.exec(message)?.[0];
  const date = text ? new Date(text) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

/** Reads a sentence that the backend said to this page. `undefined`: it gives no reason that the page knows. */
export function readBackendMessage(message: string): SignInFailure | undefined {
  const code = codeIn(message);
  return (
    code && {
      code,
      account: /\baccount ([\w-]{1,100})/.exec(message)?.[1],
      domains: /\ballowed domain \(([\w.*, -]{1,500})\)/.exec(message)?.[1],
      address: /\baddress (\S\*{3}@[\w.-]{1,253})/.exec(message)?.[1],
      availableAgain: dateIn(message),
      emailSettings: /\bhttps?:\/\/[^\s,]+\/settings\/emails\b/.exec(
        message,
      )?.[0],
      details: message.replace(WRAPPING, ''),
    }
  );
}

/**
 * Reads `?error=` of the address, which the redirect flow sets. Anybody can
 * write such a link, so nothing but a known code is taken from it.
 */
export function readAddressError(
  parameter: string | null,
): SignInFailure | undefined {
  if (parameter === null) {
    return undefined;
  }
  const code = isFailureCode(parameter) ? parameter : codeIn(parameter);
  return { code: code ?? 'UNKNOWN' };
}

/** Reads what the session manager throws when signing in fails. */
export function readSignInError(error: unknown): SignInFailure {
  const { name, message } =
    error instanceof Error ? error : new Error(String(error));
  if (name === 'PopupRejectedError') {
    return { code: 'POPUP_BLOCKED' };
  }
  if (name === 'PopupClosedError') {
    return message.includes('Incorrect app origin')
      ? { code: 'WRONG_ADDRESS', details: message.replace(WRAPPING, '') }
      : { code: 'POPUP_CLOSED' };
  }
  return readBackendMessage(message) ?? { code: 'UNKNOWN', details: message };
}
