import { useEffect, useRef } from 'react';

/** Shows the end of a text that scrolls, where the newest lines are, whenever the text changes. */
export function useScrolledToEnd(text: string) {
  const element = useRef<HTMLPreElement>(null);
  useEffect(() => {
    if (element.current) {
      element.current.scrollTop = element.current.scrollHeight;
    }
  }, [text]);
  return element;
}
