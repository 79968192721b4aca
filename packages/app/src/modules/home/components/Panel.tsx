import { ReactNode, useId } from 'react';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import styles from './Panel.module.css';

/** A titled card of the home page, with room for one link or button beside the title. */
export function Panel(props: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  const titleId = useId();

  return (
    <section aria-labelledby={titleId}>
      <Card>
        <CardHeader>
          <Flex
            justify="between"
            align="center"
            gap="3"
            className={styles.head}
          >
            <Text as="h2" id={titleId} variant="body-large" weight="bold">
              {props.title}
            </Text>
            {props.action}
          </Flex>
        </CardHeader>
        <CardBody>{props.children}</CardBody>
      </Card>
    </section>
  );
}
