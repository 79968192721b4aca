import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { Container, Link } from '@backstage/ui';
import styles from './Gallery.module.css';
import { Cards } from './sections/Cards';
import { Panels } from './sections/Panels';
import { Parts } from './sections/Parts';

/** Every component of the package in every state. */
export function GalleryPage() {
  const look = new URLSearchParams(useLocation().search).get('look');
  useEffect(() => {
    document.body.dataset.look = look ?? 'callboard';
  }, [look]);

  return (
    <main className={styles.page}>
      <Container>
        <h1>vendor-ui</h1>
        <p>
          <Link href="/" target="_self">
            Light
          </Link>{' '}
          ·{' '}
          <Link href="/?theme=dark" target="_self">
            dark
          </Link>
          . Everything here is invented.
        </p>
        <Parts />
        <Cards />
        <Panels />
      </Container>
    </main>
  );
}
