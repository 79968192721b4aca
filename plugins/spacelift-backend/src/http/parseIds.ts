import { InputError } from '@backstage/errors';
import { isStackId } from '@internal/plugin-spacelift-common';

const RUN_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/**
 * The id of a stack that somebody asks for.
 *
 * @throws InputError (400) when no stack can have it
 */
export function parseStackId(text: string | undefined): string {
  if (text === undefined || !isStackId(text)) {
    throw new InputError(
      'The id of a stack has to be like the last part of its address at Spacelift, for example orders-prod.',
    );
  }
  return text;
}

/**
 * The id of a run that somebody asks for.
 *
 * @throws InputError (400) when no run can have it
 */
export function parseRunId(text: string): string {
  if (!RUN_ID.test(text)) {
    throw new InputError(
      'The id of a run has to be letters and digits, for example 01J8ZM0RUN0000000000000001.',
    );
  }
  return text;
}
