import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { causeRemedy } from '../causeTexts';
import type { Cause } from '../lib/state';
import { kubernetesPortalTranslationRef } from '../translation';

/** Says why something is in its state. */
export interface CauseWords {
  /** A few words for a table. */
  short(cause: Cause): string;
  /** A sentence. */
  text(cause: Cause): string;
  /** What to do about it, where something can be done. */
  remedy(cause: Cause): string | undefined;
}

/** Words for causes. */
export function useCauseWords(): CauseWords {
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);

  const valuesOf = (cause: Cause) => {
    const {
      name = '',
      isInit,
      exitCode,
      image,
      limit,
      done,
      all,
      since,
    } = cause;
    return {
      name,
      who: t(isInit ? 'container.init' : 'container.main', { name }),
      whoInside: t(isInit ? 'container.initInside' : 'container.mainInside', {
        name,
      }),
      exitCode: exitCode === undefined ? '?' : String(exitCode),
      image: image ?? t('container.noImage'),
      limit: limit ?? t('container.noLimit'),
      done: done === undefined ? '?' : done.toLocaleString(),
      all: all === undefined ? '?' : all.toLocaleString(),
      since: since === undefined ? '?' : new Date(since).toLocaleString(),
      message: cause.message ?? '',
    };
  };

  return {
    short: cause => t(`causeShort.${cause.code}`, valuesOf(cause)),
    text: cause => t(`causeText.${cause.code}`, valuesOf(cause)),
    remedy: ({ code }) =>
      Object.hasOwn(causeRemedy, code) ? t(`causeRemedy.${code}`) : undefined,
  };
}
