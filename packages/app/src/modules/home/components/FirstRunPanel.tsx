import { ReactNode } from 'react';
import { Button, Card, CardBody, Flex, Link, Text } from '@backstage/ui';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { homeTranslationRef } from '../translation';
import { CopyableUrl } from './CopyableUrl';
import styles from './FirstRunPanel.module.css';

/** A component that the simulated GitHub serves and that is not registered yet. */
const EXAMPLE_URL =
  'https://github.com/CarlosIA12/example-backstage-component/blob/main/catalog-info.yaml';

const EXAMPLE_COMPONENT = {
  namespace: 'default',
  kind: 'component',
  name: 'playback-order',
};

/** For the demo: says what is simulated, and what to try first. Steps whose page the app does not have are left out. */
export function FirstRunPanel(props: { onDismiss: () => void }) {
  const { t } = useTranslationRef(homeTranslationRef);
  const entity = useRouteRef(entityRouteRef);
  const importPage = useRouteRef(catalogImportPlugin.routes.importPage);
  const docs = useRouteRef(techdocsPlugin.routes.root);
  const create = useRouteRef(scaffolderPlugin.routes.root);
  const settings = useRouteRef(userSettingsPlugin.routes.root);

  const steps: Array<{
    text: string;
    link: string;
    href?: string;
    extra?: ReactNode;
  }> = [
    {
      text: t('firstRun.explore'),
      link: t('firstRun.exploreLink'),
      href: entity?.(EXAMPLE_COMPONENT),
    },
    {
      text: t('firstRun.vendors'),
      link: t('firstRun.vendorsLink'),
      href: entity?.({ ...EXAMPLE_COMPONENT, name: 'sock-shop-carts' }),
    },
    {
      text: t('firstRun.register'),
      link: t('firstRun.registerLink'),
      href: importPage?.(),
      extra: <CopyableUrl url={EXAMPLE_URL} />,
    },
    {
      text: t('firstRun.docs'),
      link: t('firstRun.docsLink'),
      href: docs?.(),
    },
    {
      text: t('firstRun.create'),
      link: t('firstRun.createLink'),
      href: create?.(),
    },
    {
      text: t('firstRun.people'),
      link: t('firstRun.peopleLink'),
      href: settings?.(),
    },
  ];

  return (
    <section aria-label={t('firstRun.title')}>
      <Card className={styles.panel}>
        <CardBody>
          <Flex justify="between" align="start" gap="4" className={styles.head}>
            <div>
              <Text as="h2" variant="body-large" weight="bold">
                {t('firstRun.title')}
              </Text>
              <Text as="p" color="secondary">
                {t('firstRun.text')}
              </Text>
            </div>
            <Button variant="secondary" size="small" onPress={props.onDismiss}>
              {t('firstRun.dismiss')}
            </Button>
          </Flex>
          <ol className={styles.steps}>
            {steps
              .filter(step => step.href)
              .map(step => (
                <li key={step.link} className={styles.step}>
                  <Text>{step.text}</Text>
                  {step.extra}
                  <Link href={step.href} weight="bold">
                    {step.link}
                  </Link>
                </li>
              ))}
          </ol>
        </CardBody>
      </Card>
    </section>
  );
}
