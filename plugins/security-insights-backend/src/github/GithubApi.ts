import type {
  Alert,
  AlertType,
} from '@internal/plugin-security-insights-common';
import {
  vendorPath,
  type LoadedAnswer,
  type VendorResponse,
  type VendorStatus,
} from '@internal/vendor-client';
import { reduceAlert } from '../reduce/reduceAlert';
import type { Repository } from '../repositories/Repository';
import { alertQuery, listPath, type AlertListAddress } from './alertLists';
import type { AlertPass } from './AlertPass';
import { ARCHIVED, isArchived } from './classifyGithub';
import { disabledMessages } from './disabledMessages';
import { explainRefusal } from './explainRefusal';
import {
  GithubConnection,
  type GithubConnectionOptions,
} from './GithubConnection';
import { githubError } from './githubError';
import type { GithubHost } from './GithubHost';
import { readAlertPass } from './readAlertPass';
import { readDisabled } from './readDisabled';

// With which GitHub says that a feature is off. Its other refusals with these fail all the same.
const OF_NO_FEATURE = [403, 404];

/** What `GithubApi` needs. */
export interface GithubApiOptions extends GithubConnectionOptions {
  maxPages: number;
}

/**
 * What the portal asks of GitHub, with the portal's own credentials. Whoever calls it has checked the rights of the person
 * who asks. Every failure is a `VendorError`.
 */
export class GithubApi {
  private readonly connections = new Map<string, GithubConnection>();

  constructor(private readonly options: GithubApiOptions) {}

  /** One list of a repository; `previous` is the last answer, to ask what has changed. */
  async readList(
    repository: Repository,
    list: AlertListAddress,
    previous?: LoadedAnswer<AlertPass>,
  ): Promise<LoadedAnswer<AlertPass>> {
    const connection = this.connect(repository.host);
    try {
      return await readAlertPass({
        read: request => connection.read(request),
        repository,
        list,
        maxPages: this.options.maxPages,
        previous,
      });
    } catch (error) {
      throw explainRefusal(error, {
        repository,
        type: list.type,
        credentials: this.credentialsOf(repository),
        access: 'read',
      });
    }
  }

  /** One alert as it is now. */
  async readAlert(
    repository: Repository,
    type: AlertType,
    number: number,
  ): Promise<Alert> {
    const ask = () =>
      this.connect(repository.host).read({
        path: `${listPath(repository, type)}${vendorPath`/${number}`}`,
        query: alertQuery(type),
        acceptStatus: OF_NO_FEATURE,
      });
    return this.toAlert(ask, { repository, type, number, access: 'read' });
  }

  /** Changes one alert; sent exactly once. */
  async changeAlert(
    repository: Repository,
    type: AlertType,
    number: number,
    change: Readonly<Record<string, string>>,
  ): Promise<Alert> {
    const send = () =>
      this.connect(repository.host).write({
        method: 'PATCH',
        path: `${listPath(repository, type)}${vendorPath`/${number}`}`,
        body: change,
        acceptStatus: OF_NO_FEATURE,
      });
    return this.toAlert(send, { repository, type, number, access: 'write' });
  }

  /** With what a repository is read. */
  credentialsOf({ host, owner }: Repository): 'app' | 'token' | 'none' {
    return (
      this.connections.get(host.host)?.credentialsOf(owner) ??
      host.credentials[0] ??
      'none'
    );
  }

  /** How a host does; null when nothing was asked of it. Asks nothing. */
  status({ host }: GithubHost): VendorStatus | null {
    return this.connections.get(host)?.status() ?? null;
  }

  private async toAlert(
    exchange: () => ReturnType<GithubConnection['read']>,
    asked: {
      repository: Repository;
      type: AlertType;
      number: number;
      access: 'read' | 'write';
    },
  ): Promise<Alert> {
    const { repository, type, number, access } = asked;
    let response: VendorResponse;
    try {
      response = await exchange();
    } catch (error) {
      throw explainRefusal(error, {
        ...asked,
        credentials: this.credentialsOf(repository),
      });
    }
    const disabled = readDisabled(response);
    if (disabled) {
      throw githubError(
        'CONFLICT',
        isArchived(response)
          ? ARCHIVED
          : `${disabledMessages[type][disabled]} Its alerts can be neither shown nor changed.`,
      );
    }
    const alert = reduceAlert(type, response.body);
    if (alert?.number !== number) {
      throw githubError(
        'BAD_RESPONSE',
        access === 'write'
          ? 'GitHub answered with something else than the alert. It is not known whether the change was made; look at GitHub before you try again.'
          : 'GitHub answered with something else than the alert. Try again later.',
        { uncertain: access === 'write' },
      );
    }
    return alert;
  }

  private connect(host: GithubHost): GithubConnection {
    const known = this.connections.get(host.host);
    if (known) {
      return known;
    }
    const connection = new GithubConnection(host, this.options);
    this.connections.set(host.host, connection);
    return connection;
  }
}
