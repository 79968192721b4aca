import { asRecord } from '../asRecord';
import type { ConfigCheck } from '../ConfigProblem';

/**
 * Finds a production portal whose app and backend are said to live on two sites although the
 * backend serves the app and lets no other site in. Typically one of the addresses, or the
 * variable for both, was not set and the one for development is still in force.
 */
export const findSplitOrigins: ConfigCheck = config => {
  const [app, backend] = ['app.baseUrl', 'backend.baseUrl'].map(key =>
    originOf(config.getOptional(key)),
  );
  const cors = asRecord(config.getOptional('backend.cors'));
  if (
    process.env.NODE_ENV !== 'production' ||
    app === undefined ||
    backend === undefined ||
    app === backend ||
    cors.origin !== undefined
  ) {
    return [];
  }
  return [
    {
      key: 'app.baseUrl',
      problem: `The app is said to be at ${app} and the backend at ${backend}, but the backend serves the app.`,
      fix: 'Set app.baseUrl and backend.baseUrl to the address that people use, or the environment variable that the configuration takes both from.',
    },
  ];
};

function originOf(value: unknown): string | undefined {
  return typeof value === 'string' && URL.canParse(value)
    ? new URL(value).origin
    : undefined;
}
