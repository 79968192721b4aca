/** What the backend's log says when it could not start, whether the process has ended or not. */
export const DID_NOT_START = /^The portal did not start/m;

/** @param {string} url Where the backend listens. Answers 200 once it is ready. */
export function readinessOf(url) {
  return `${url}/.backstage/health/v1/readiness`;
}
