import type { ConfigCheck } from '../ConfigProblem';

const KEY = 'backend.auth.dangerouslyDisableDefaultAuthPolicy';

/** Finds the switch that opens every route of the backend to everybody. */
export const findDisabledAuthPolicy: ConfigCheck = config => {
  const value = config.getOptional(KEY);
  if (value === undefined || value === false || value === 'false') {
    return [];
  }
  return [
    {
      key: KEY,
      problem: 'This opens every route to people who are not signed in.',
      fix: 'Remove it.',
    },
  ];
};
