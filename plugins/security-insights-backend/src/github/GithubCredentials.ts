import {
  SingleInstanceGithubCredentialsProvider,
  type GithubCredentials as ProvidedCredentials,
  type GithubCredentialsProvider,
} from '@backstage/integration';
import type { Clock } from '@internal/vendor-client';
import { explainCredentialsError } from './explainCredentialsError';
import { githubError } from './githubError';
import type { GithubHost } from './GithubHost';
import { notInstalled } from './missingInstallation';

const MAX_OWNERS = 10_000;

/** What `GithubCredentials` needs. */
export interface GithubCredentialsOptions {
  host: GithubHost;
  /** The host's name for people. */
  title: string;
  clock: Clock;
  timeoutMs: number;
}

/**
 * The portal's credentials for the owners of one GitHub: the installation token of an App, else the token. Tokens of Apps
 * are kept and renewed by Backstage's provider; this adds what it lacks: one exchange for everybody who waits, a limit of
 * time, errors for people, and a fresh start when GitHub no longer accepts a token that was kept.
 */
export class GithubCredentials {
  private provider: GithubCredentialsProvider;
  /** Rises with every fresh start. */
  private current = 0;
  private readonly exchanges = new Map<string, Promise<ProvidedCredentials>>();
  private readonly kinds = new Map<string, 'app' | 'token'>();

  constructor(private readonly options: GithubCredentialsOptions) {
    this.provider = this.createProvider();
  }

  /** Which start the credentials are of; for `renew`. */
  get generation(): number {
    return this.current;
  }

  /** With what an owner's repositories are read, as far as known; before the first request, what is tried first. */
  kindOf(owner: string): 'app' | 'token' | 'none' {
    return (
      this.kinds.get(owner.toLocaleLowerCase('en-US')) ??
      this.options.host.credentials[0] ??
      'none'
    );
  }

  /**
   * The header for an owner's repositories.
   *
   * @throws VendorError without a word of the credentials
   */
  async headers(owner: string): Promise<{ authorization: string }> {
    const { token, type } = await this.exchange(owner);
    if (!token) {
      throw notInstalled({ owner, title: this.options.title });
    }
    this.remember(owner, type);
    return { authorization: `Bearer ${token}` };
  }

  /**
   * Forgets the tokens of Apps that were kept, after GitHub has refused one of that generation, for example because the
   * App was uninstalled and installed again. Others who were refused as well cause no second fresh start; nor does an owner
   * who is read with the token, which is no less refused afterwards.
   *
   * @returns whether it makes sense to ask once more
   */
  renew(generation: number, owner: string): boolean {
    if (this.kindOf(owner) !== 'app') {
      return false;
    }
    if (generation === this.current) {
      this.current += 1;
      this.provider = this.createProvider();
      this.exchanges.clear();
    }
    return true;
  }

  private createProvider(): GithubCredentialsProvider {
    return SingleInstanceGithubCredentialsProvider.create(
      this.options.host.integration,
    );
  }

  private remember(owner: string, type: ProvidedCredentials['type']): void {
    if (this.kinds.size >= MAX_OWNERS) {
      this.kinds.clear();
    }
    this.kinds.set(
      owner.toLocaleLowerCase('en-US'),
      type === 'app' ? 'app' : 'token',
    );
  }

  private exchange(owner: string): Promise<ProvidedCredentials> {
    const running = this.exchanges.get(owner);
    if (running) {
      return running;
    }
    const started = this.ask(owner).finally(() => {
      if (this.exchanges.get(owner) === started) {
        this.exchanges.delete(owner);
      }
    });
    this.exchanges.set(owner, started);
    return started;
  }

  /** The provider has no limit of time of its own. */
  private async ask(owner: string): Promise<ProvidedCredentials> {
    const { host, title, clock, timeoutMs } = this.options;
    const ended = new AbortController();
    const late = clock.sleep(timeoutMs, ended.signal).then(() => {
      throw githubError(
        'TIMEOUT',
        `${title} did not give the portal's GitHub App a token within ${
          timeoutMs / 1000
        } seconds. Try again later.`,
      );
    });
    // Without the repository, whose name the provider would compare with a list of its own, case included.
    const asked = this.provider
      .getCredentials({ url: `${host.webUrl}/${owner}` })
      .catch(error => {
        throw explainCredentialsError(error, { title, owner }, clock.now());
      });
    try {
      return await Promise.race([asked, late]);
    } finally {
      ended.abort();
      late.catch(() => undefined);
      asked.catch(() => undefined);
    }
  }
}
