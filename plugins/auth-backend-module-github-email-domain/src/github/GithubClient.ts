import { z } from 'zod';
import { GithubUnavailableError } from '../errors/GithubUnavailableError';
import { RequiredTeam } from '../policy/types';
import { GithubEndpoints } from './endpoints';
import { GithubAnswer, GithubHttp } from './GithubHttp';
import { TokenRejectedError } from './TokenRejectedError';
import { GithubEmail, GithubUser, MembershipState } from './types';

const MOST_EMAIL_PAGES = 10;

const userAnswer = z.object({
  id: z.number().int().positive(),
  node_id: z.string().min(1).max(200).optional().catch(undefined),
  login: z.string().regex(/^[\w-]{1,100}$/),
  name: z.string().max(300).nullish().catch(undefined),
  avatar_url: z
    .url({ protocol: /^https?$/ })
    .nullish()
    .catch(undefined),
});

const emailEntry = z.object({
  email: z.string(),
  verified: z.boolean().catch(false),
  primary: z.boolean().catch(false),
});

const membershipAnswer = z.object({ state: z.string() });

/** Somebody who signs in, and how long GitHub may be asked about them. */
export interface Caller {
  accessToken: string;
  /** The end of the time that the whole check may take. */
  deadline: AbortSignal;
}

/**
 * Reads, with the token of the person who signs in, what the policy needs to
 * know about them. Every method throws GH_UNAVAILABLE when GitHub cannot be
 * asked and a {@link TokenRejectedError} when it no longer accepts the token.
 */
export class GithubClient {
  readonly #http: GithubHttp;
  readonly #api: string;

  constructor(http: GithubHttp, endpoints: GithubEndpoints) {
    this.#http = http;
    this.#api = endpoints.api;
  }

  /** `GET /user`: whose token it is. */
  async getUser(caller: Caller): Promise<GithubUser> {
    const answer = await this.#get(caller, '/user');
    if (answer.status === 403) {
      throw new TokenRejectedError('/user: status 403');
    }
    const user = userAnswer.safeParse(answer.body);
    if (answer.status !== 200 || !user.success) {
      throw new GithubUnavailableError(
        `/user: unusable answer (status ${answer.status})`,
      );
    }
    const { id, node_id: nodeId, login, name, avatar_url: avatar } = user.data;
    return {
      id,
      nodeId,
      login,
      displayName: name ?? undefined,
      avatarUrl: avatar ?? undefined,
    };
  }

  /**
   * `GET /user/emails`, all pages up to 1,000 addresses. Entries that make no
   * sense are left out.
   *
   * @returns `not-permitted` when the token may not read addresses
   */
  async getEmails(caller: Caller): Promise<GithubEmail[] | 'not-permitted'> {
    const emails: GithubEmail[] = [];
    for (let page = 1; page <= MOST_EMAIL_PAGES; page++) {
      const answer = await this.#get(
        caller,
        `/user/emails?per_page=100&page=${page}`,
      );
      if (answer.status === 403 || answer.status === 404) {
        return 'not-permitted';
      }
      if (answer.status !== 200 || !Array.isArray(answer.body)) {
        throw new GithubUnavailableError(
          `/user/emails: unusable answer (status ${answer.status})`,
        );
      }
      for (const item of answer.body) {
        const entry = emailEntry.safeParse(item);
        if (entry.success) {
          emails.push(entry.data);
        }
      }
      // Only whether there is a next page is taken from the header: its
      // address would be a way to send the token somewhere else.
      if (!/;\s*rel="?next"?/.test(answer.headers.get('link') ?? '')) {
        break;
      }
    }
    return emails;
  }

  /** `GET /user/memberships/orgs/{org}`: needs the scope `read:org`. */
  async getOrganizationMembership(
    caller: Caller,
    organization: string,
  ): Promise<MembershipState> {
    const org = encodeURIComponent(organization);
    return this.#membership(caller, `/user/memberships/orgs/${org}`);
  }

  /** `GET /orgs/{org}/teams/{slug}/memberships/{login}`: needs the scope `read:org`. */
  async getTeamMembership(
    caller: Caller,
    team: RequiredTeam,
    login: string,
  ): Promise<MembershipState> {
    const [org, slug, user] = [team.organization, team.slug, login].map(
      encodeURIComponent,
    );
    return this.#membership(
      caller,
      `/orgs/${org}/teams/${slug}/memberships/${user}`,
    );
  }

  async #membership(caller: Caller, path: string): Promise<MembershipState> {
    const answer = await this.#get(caller, path);
    if (answer.status === 403 && answer.headers.has('x-github-sso')) {
      return 'sso-required';
    }
    if (answer.status === 403 || answer.status === 404) {
      return 'none';
    }
    const membership = membershipAnswer.safeParse(answer.body);
    if (answer.status !== 200 || !membership.success) {
      throw new GithubUnavailableError(
        `membership: unusable answer (status ${answer.status})`,
      );
    }
    const { state } = membership.data;
    return state === 'active' || state === 'pending' ? state : 'none';
  }

  async #get(caller: Caller, path: string): Promise<GithubAnswer> {
    const answer = await this.#http.send({
      label: `GET ${path.split('?')[0]}`,
      url: `${this.#api}${path}`,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${caller.accessToken}`,
        'x-github-api-version': '2022-11-28',
      },
      deadline: caller.deadline,
      retry: true,
    });
    if (answer.status === 401) {
      throw new TokenRejectedError(`${path.split('?')[0]}: status 401`);
    }
    return answer;
  }
}
