/** GitHub answered 401, or refused the account as such. Internal: people see GH_TOKEN_REVOKED. */
export class TokenRejectedError extends Error {
  constructor(where: string) {
    super(`GitHub does not accept the token (${where})`);
    this.name = 'TokenRejectedError';
  }
}
