import { asRecord } from '../config/asRecord';

const SECRET_NAME =
  /TOKEN|SECRET|PASSWORD|PASSWD|PRIVATE_?KEY|API_?KEY|CREDENTIAL|AUTHORIZATION|CONNECTION_?STRING/i;

/**
 * Values of keys whose name says that they are secret, at any depth of a block: for
 * environment variables, and for configuration that no schema describes.
 */
export function valuesOfSecretNames(block: unknown): string[] {
  const entries = Array.isArray(block)
    ? block.map((item): [string, unknown] => ['', item])
    : Object.entries(asRecord(block));
  return entries.flatMap(([name, value]) =>
    typeof value === 'string' && SECRET_NAME.test(name)
      ? [value]
      : valuesOfSecretNames(value),
  );
}
