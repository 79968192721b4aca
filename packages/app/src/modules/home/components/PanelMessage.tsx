import { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';
import styles from './PanelMessage.module.css';

/** What a panel says instead of its list: one sentence, perhaps the cause, and at most one thing to do. */
export function PanelMessage(props: {
  icon?: ReactNode;
  title: string;
  text?: string;
  action?: ReactNode;
}) {
  return (
    <Flex gap="3" align="start" className={styles.message}>
      {props.icon && <span className={styles.icon}>{props.icon}</span>}
      <Flex direction="column" gap="1" align="start">
        <Text as="p" weight="bold">
          {props.title}
        </Text>
        {props.text && (
          <Text as="p" color="secondary">
            {props.text}
          </Text>
        )}
        {props.action}
      </Flex>
    </Flex>
  );
}
