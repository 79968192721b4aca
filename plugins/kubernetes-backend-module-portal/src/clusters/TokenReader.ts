import { readFile } from 'node:fs/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { TokenSource } from '../settings/PortalSettings';

/**
 * The token of a cluster, as it is now: Kubernetes replaces the token of a pod every hour or so, and the old one ends.
 * While its file cannot be read, the last token is used.
 */
export class TokenReader {
  private last?: string;
  private failing = false;

  constructor(
    private readonly source: TokenSource,
    private readonly logger: LoggerService,
  ) {}

  /** @throws Error when there is a file, and it never could be read */
  async read(): Promise<string> {
    if ('value' in this.source) {
      return this.source.value;
    }
    const { file } = this.source;
    const token = await readFile(file, 'utf8').then(
      text => text.trim(),
      () => '',
    );
    if (token) {
      this.failing = false;
      this.last = token;
      return token;
    }
    if (this.last === undefined) {
      throw new Error(`The token of the cluster cannot be read from ${file}`);
    }
    if (!this.failing) {
      this.failing = true;
      this.logger.warn(
        `The token of the cluster cannot be read from ${file} any more; the last one is used`,
      );
    }
    return this.last;
  }
}
