import type { ReactElement, ReactNode } from 'react';
import { RiCheckboxCircleLine, RiInboxLine } from '@remixicon/react';
import { PanelMessage } from '../PanelMessage';

/** Instead of a list with nothing in it. `tone="ok"` where nothing is good news, such as no findings. */
export function EmptyPanel(props: {
  title: string;
  message?: ReactNode;
  tone?: 'ok' | 'neutral';
  icon?: ReactElement;
  action?: ReactNode;
  compact?: boolean;
}) {
  const { title, message, tone = 'neutral', icon, action, compact } = props;
  return (
    <PanelMessage
      tone={tone}
      icon={
        icon ?? (tone === 'ok' ? <RiCheckboxCircleLine /> : <RiInboxLine />)
      }
      title={title}
      text={message}
      action={action}
      compact={compact}
    />
  );
}
