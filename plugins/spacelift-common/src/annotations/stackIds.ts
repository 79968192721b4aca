const STACK_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Whether a text can be the id of a stack, which Spacelift makes of letters, digits and dashes. */
export function isStackId(text: string): boolean {
  return STACK_ID.test(text);
}
