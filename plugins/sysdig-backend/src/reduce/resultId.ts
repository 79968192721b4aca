const RESULT_ID = /^[0-9a-f][0-9a-f-]{3,63}$/i;

/** Whether a text has the shape of Sysdig's result ids: 4 to 64 hexadecimal digits, hyphens allowed. */
export function isResultId(value: string): boolean {
  return RESULT_ID.test(value);
}
