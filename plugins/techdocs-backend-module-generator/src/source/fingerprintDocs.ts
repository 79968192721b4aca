import type { PortalGeneratorConfig } from '../config';
import { fingerprint } from './fingerprint';
import { planDocs } from './planDocs';

/**
 * A short text that changes when documentation in a folder changes.
 *
 * @returns undefined when the folder cannot be planned; the build will then say why
 */
export async function fingerprintDocs(
  folder: string,
  { limits, authoring }: PortalGeneratorConfig,
): Promise<string | undefined> {
  try {
    const { site, files } = await planDocs(folder, {
      limits,
      authoring,
      defaultName: '',
    });
    return fingerprint(files, JSON.stringify(site));
  } catch {
    return undefined;
  }
}
