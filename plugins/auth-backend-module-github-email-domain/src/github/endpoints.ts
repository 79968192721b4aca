/** Addresses of one GitHub instance, without trailing slashes. */
export interface GithubEndpoints {
  /** Root of the REST API. */
  api: string;
  /** Where codes and refresh tokens are exchanged. */
  accessToken: string;
  /** Where a person looks after their addresses. */
  emailSettings: string;
}

/**
 * Where GitHub is: github.com, or the instance named by
 * `enterpriseInstanceUrl` (GitHub Enterprise Server, or the simulator).
 */
export function githubEndpoints(
  enterpriseInstanceUrl: string | undefined,
): GithubEndpoints {
  const instance = enterpriseInstanceUrl?.replace(/\/+$/, '');
  const web = instance ?? 'https://github.com';
  return {
    api: instance ? `${instance}/api/v3` : 'https://api.github.com',
    accessToken: `${web}/login/oauth/access_token`,
    emailSettings: `${web}/settings/emails`,
  };
}
