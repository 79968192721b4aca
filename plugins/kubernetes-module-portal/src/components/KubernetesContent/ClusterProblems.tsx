import type { Entity } from '@backstage/catalog-model';
import { Alert, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RelativeTime } from '@internal/vendor-ui';
import { findQuestion, type ClusterAnswer } from '../../lib/overview';
import type { ClusterProblem, ProblemKind } from '../../lib/problems';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './KubernetesContent.module.css';

/** Where lists are named, the others are not concerned. */
const ofSomeLists: ReadonlySet<ProblemKind> = new Set([
  'timeout',
  'unreachable',
]);

/** As many sentences about unusable answers are shown; each list may have its own. */
const MAX_MESSAGES = 3;

/** What single clusters could not tell, why, and what to do. Never hides what the others told. */
export function ClusterProblems(props: {
  entity: Entity;
  clusters: readonly ClusterAnswer[];
}) {
  const { entity, clusters } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const hasOthers = clusters.some(({ problems }) => problems.length === 0);

  const titleOf = (cluster: ClusterAnswer, problem: ClusterProblem) =>
    t('problem.title', {
      cluster: cluster.title,
      problem: t(`problem.${wordOf(cluster, problem)}`),
    });
  const titles = clusters.flatMap(cluster =>
    cluster.problems.map(problem => titleOf(cluster, problem)),
  );

  return (
    <>
      {titles.length > 0 && (
        <div className={styles.problems}>
          {clusters.flatMap(cluster =>
            cluster.problems.map(problem => (
              <Alert
                key={`${cluster.name} ${problem.kind} ${problem.isMinor}`}
                status={statusOf(cluster, problem)}
                icon
                title={titleOf(cluster, problem)}
                description={
                  <>
                    <Remedy
                      entity={entity}
                      problem={problem}
                      asPerson={cluster.asPerson}
                    />{' '}
                    {problem.asOf ? (
                      <>
                        {t('problem.lastGood')}{' '}
                        <RelativeTime at={problem.asOf} />.
                      </>
                    ) : (
                      !cluster.hasAnswered && t('problem.nothing')
                    )}{' '}
                    {hasOthers && !cluster.hasAnswered && t('problem.others')}
                    {problem.isMinor && t('problem.minor')}
                  </>
                }
              />
            )),
          )}
        </div>
      )}
      {/* Without ages, which would be announced again with each minute that passes. */}
      <VisuallyHidden aria-live="polite">
        {titles.length > 0 &&
          t('problem.announced', { problems: titles.join('; ') })}
      </VisuallyHidden>
    </>
  );
}

/** An answer that cannot be used is none with an error, and a refused token may be the person's. */
function wordOf(
  { asPerson }: ClusterAnswer,
  { kind, messages, statusCode }: ClusterProblem,
) {
  if (asPerson && kind === 'credentials') {
    return 'credentialsOwn';
  }
  return kind === 'failed' && messages.length > 0 && !statusCode
    ? 'unusable'
    : kind;
}

function statusOf({ hasAnswered }: ClusterAnswer, problem: ClusterProblem) {
  if (problem.isMinor) {
    return 'info';
  }
  return hasAnswered || problem.asOf ? 'warning' : 'danger';
}

function Remedy(props: {
  entity: Entity;
  problem: ClusterProblem;
  asPerson: boolean;
}) {
  const { entity, problem, asPerson } = props;
  const { kind, statusCode, messages } = problem;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const resources = problem.resources.join(', ');
  const { annotation, selector } = findQuestion(entity);
  const concerns = resources ? ` ${t('problem.concerns', { resources })}` : '';
  const who = asPerson ? 'Own' : '';

  switch (kind) {
    case 'credentials':
      return <>{t(`problem.credentials${who}Text`)}</>;
    case 'forbidden':
      return (
        <>
          {resources
            ? t(`problem.forbidden${who}Text`, { resources })
            : t(`problem.forbidden${who}All`)}
        </>
      );
    case 'rejected':
      return <>{t('problem.rejectedText', { annotation, selector })}</>;
    case 'failed': {
      const more = messages.length - MAX_MESSAGES;
      const words = statusCode
        ? t('problem.failedStatus', { status: String(statusCode) })
        : t('problem.failedText');
      return (
        <>
          {messages.length > 0
            ? messages.slice(0, MAX_MESSAGES).join(' ')
            : words}
          {more > 0 && ` ${t('problem.moreAnswers', { count: more })}`}
          {concerns}
        </>
      );
    }
    case 'notServed':
      return (
        <>
          {t('problem.notServedText', { resources })}{' '}
          {!problem.isMinor && !problem.asOf && t('problem.notServedLeftOut')}
        </>
      );
    case 'address':
      return <>{t('problem.addressText')}</>;
    default:
      return (
        <>
          {t(`problem.${kind}Text`)}
          {(problem.isMinor || ofSomeLists.has(kind)) && concerns}
        </>
      );
  }
}
