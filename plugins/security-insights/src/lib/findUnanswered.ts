import {
  alertTypes,
  type AlertList,
  type AlertSourceState,
  type AlertType,
} from '@internal/plugin-security-insights-common';

/** What is known instead of alerts. */
export interface Unanswered {
  /** That of all sources that were asked, if they have the same. */
  state: Exclude<AlertSourceState, 'ok'>;
  /** Sentences for people, each once. */
  messages: string[];
}

/**
 * Why a list has nothing, when none of the wanted types was read in the wanted states; undefined when at least one was, so
 * that nothing matches.
 *
 * @param wanted - the types that were asked for; none means all.
 */
export function findUnanswered(
  { facets, missing, summary }: AlertList,
  wanted: readonly AlertType[],
): Unanswered | undefined {
  const types = wanted.length > 0 ? wanted : alertTypes;
  // A type that was read has a number, be it zero.
  if (types.some(type => facets.type[type] !== undefined)) {
    return undefined;
  }
  const sources = summary.sources.filter(({ type }) => types.includes(type));
  const states = new Set(sources.map(({ state }) => state));
  const [state] = states;
  const messages = [
    ...sources.map(({ message }) => message),
    ...missing
      .filter(({ type }) => types.includes(type))
      .map(({ message }) => message),
  ].filter(message => message !== null);
  return {
    // Open alerts that were read say nothing about closed ones that were not.
    state: states.size === 1 && state !== 'ok' ? state : 'error',
    messages: [...new Set(messages)],
  };
}
