import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Stack } from '@internal/plugin-spacelift-common';
import { ExternalLink, Facts, MiddleTruncate } from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';
import { CommitLink } from '../CommitLink';

/** Where a stack lives and which code it runs. What Spacelift does not say is left out. */
export function StackFacts(props: { stack: Stack; withLabels?: boolean }) {
  const { stack, withLabels } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  return (
    <Facts
      facts={[
        [t('stack.space'), stack.space?.name],
        [
          t('stack.repository'),
          stack.repository && (
            <ExternalLink href={stack.repositoryUrl ?? undefined}>
              <MiddleTruncate text={stack.repository} />
            </ExternalLink>
          ),
        ],
        [
          t('stack.projectRoot'),
          stack.projectRoot && <MiddleTruncate text={stack.projectRoot} />,
        ],
        [t('stack.branch'), stack.branch],
        [
          t('stack.commit'),
          stack.trackedCommit && <CommitLink commit={stack.trackedCommit} />,
        ],
        [t('stack.tool'), stack.tool],
        [t('stack.id'), stack.id === stack.name ? null : stack.id],
        [t('stack.labels'), withLabels && stack.labels.join(', ')],
      ]}
    />
  );
}
