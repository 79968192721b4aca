import { ReactNode } from 'react';
import { Container } from '@backstage/ui';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  FirstRunPanel,
  Greeting,
  MyComponents,
  NeedsAttention,
  QuickLinks,
  RecentlyVisited,
} from './components';
import { readDemo, readQuickLinks } from './config';
import styles from './HomePage.module.css';
import { useDismissible } from './hooks/useDismissible';
import { useMe } from './hooks/useMe';

/** The first page after sign-in: what needs the person, what is theirs, and where they were. */
export function HomePage(props: { attentionCards: ReactNode[] }) {
  const config = useApi(configApiRef);
  const me = useMe();
  const firstRun = useDismissible('first-run');
  const demo = readDemo(config);
  const links = readQuickLinks(config);

  return (
    <main>
      <Greeting me={me} />
      {/* In the demo nothing is shown until it is known whether the first-run panel pushes the rest down. */}
      {!(demo && firstRun.state === 'unknown') && (
        <Container className={styles.page}>
          {demo && firstRun.state === 'open' && (
            <div className={styles.wide}>
              <FirstRunPanel onDismiss={firstRun.dismiss} />
            </div>
          )}
          <div className={styles.column}>
            <NeedsAttention cards={props.attentionCards} />
            <MyComponents />
          </div>
          <div className={styles.column}>
            {links.length > 0 && <QuickLinks links={links} />}
            <RecentlyVisited />
          </div>
        </Container>
      )}
    </main>
  );
}
