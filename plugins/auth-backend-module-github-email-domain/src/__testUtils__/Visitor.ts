import { z } from 'zod';

/** Where the app of the test portal is said to be. */
export const APP_ORIGIN = 'http://localhost:3000';

const answerSchema = z.object({
  profile: z
    .object({
      email: z.string().optional(),
      displayName: z.string().optional(),
      picture: z.string().optional(),
    })
    .optional(),
  providerInfo: z
    .object({ accessToken: z.string(), scope: z.string() })
    .optional(),
  backstageIdentity: z
    .object({
      token: z.string(),
      identity: z.object({
        userEntityRef: z.string(),
        ownershipEntityRefs: z.array(z.string()),
      }),
    })
    .optional(),
  error: z.object({ name: z.string(), message: z.string() }).optional(),
});

/** What the portal said at the end of a sign-in, or to a refresh. */
export type Answer = z.infer<typeof answerSchema>;

interface Cookie {
  value: string;
  path: string;
  attributes: string;
}

function locationOf(response: Response): string {
  const location = response.headers.get('location');
  if (response.status !== 302 || !location) {
    throw new Error(`Expected a redirect, got ${response.status}`);
  }
  return location;
}

/** A browser as far as signing in needs one: cookies, no scripts, no redirects on its own. */
export class Visitor {
  readonly cookies = new Map<string, Cookie>();
  readonly #portalUrl: string;

  constructor(portalUrl: string) {
    this.#portalUrl = portalUrl;
  }

  /** A request with this browser's cookies; keeps the ones it gets. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.#portalUrl);
    const cookie = [...this.cookies]
      .filter(([, each]) => url.pathname.startsWith(each.path))
      .map(([name, each]) => `${name}=${each.value}`)
      .join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { ...(cookie && { cookie }), ...init.headers },
    });
    response.headers.getSetCookie().forEach(line => this.#keep(line));
    return response;
  }

  /** Opens the pop-up; gives the address at GitHub that it is sent to. */
  async start(parameters: Record<string, string> = {}): Promise<string> {
    const query = new URLSearchParams({
      env: 'production',
      scope: 'read:user',
      origin: APP_ORIGIN,
      flow: 'popup',
      ...parameters,
    });
    const response = await this.fetch(`/api/auth/github/start?${query}`);
    return locationOf(response);
  }

  /** Presses the button of a person on the consent page, or `Cancel`; gives the callback address. */
  async consent(
    authorizeUrl: string,
    choice: { login: string } | { cancel: '1' },
  ): Promise<string> {
    const { origin, pathname, searchParams } = new URL(authorizeUrl);
    const response = await fetch(`${origin}${pathname}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        ...Object.fromEntries(searchParams),
        ...choice,
      }),
    });
    return locationOf(response);
  }

  /** Follows the callback and reads the message that the pop-up posts to the app. */
  async callback(url: string): Promise<Answer> {
    const response = await this.fetch(url);
    const html = await response.text();
    const message = /decodeURIComponent\('([^']+)'\)/.exec(html)?.[1];
    if (!message) {
      throw new Error(`No message in the pop-up (${response.status})`);
    }
    const { response: answer, error } = JSON.parse(decodeURIComponent(message));
    return answerSchema.parse(error ? { error } : answer);
  }

  /** The whole way through the pop-up. */
  async signIn(
    login: string,
    parameters: Record<string, string> = {},
  ): Promise<Answer> {
    return this.callback(
      await this.consent(await this.start(parameters), { login }),
    );
  }

  /** What the app does at every page load. */
  async refresh(
    options: { scope?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer & { status: number }> {
    const { scope = 'read:user', headers } = options;
    const query = new URLSearchParams({
      optional: '',
      scope,
      env: 'production',
    });
    const response = await this.fetch(`/api/auth/github/refresh?${query}`, {
      headers: headers ?? { 'x-requested-with': 'XMLHttpRequest' },
    });
    return {
      status: response.status,
      ...answerSchema.parse(await response.json()),
    };
  }

  async signOut(headers?: Record<string, string>): Promise<number> {
    const response = await this.fetch(
      '/api/auth/github/logout?env=production',
      {
        method: 'POST',
        headers: headers ?? { 'x-requested-with': 'XMLHttpRequest' },
      },
    );
    return response.status;
  }

  get session(): string | undefined {
    return this.cookies.get('github-refresh-token')?.value;
  }

  #keep(line: string): void {
    const [pair, ...attributes] = line.split(/;\s*/);
    const [name, value] = [
      pair.slice(0, pair.indexOf('=')),
      decodeURIComponent(pair.slice(pair.indexOf('=') + 1)),
    ];
    const read = (attribute: string) =>
      attributes
        .find(each => each.toLowerCase().startsWith(`${attribute}=`))
        ?.slice(attribute.length + 1);
    // A cookie for a domain is another one; the portal removes old ones that way.
    if (read('domain')) {
      return;
    }
    if (value === '' || read('max-age') === '0') {
      this.cookies.delete(name);
    } else {
      this.cookies.set(name, {
        value,
        path: read('path') ?? '/',
        attributes: attributes.join('; '),
      });
    }
  }
}
