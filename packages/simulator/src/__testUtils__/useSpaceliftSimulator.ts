import { startSpaceliftSimulator } from '../spacelift/startSpaceliftSimulator';
import { useSimulator } from './useSimulator';

/** A question to the GraphQL endpoint. */
export interface GraphqlCall {
  variables?: Record<string, unknown>;
  operationName?: string;
  /** Token; a good one unless told, null for none. */
  token?: string | null;
  headers?: Record<string, string>;
}

/** When the simulator's time begins in each test, in unix milliseconds. */
export const STARTED_AT = Date.UTC(2026, 4, 6, 9, 30);

/** Starts a simulator with a clock that stands still, resets both before each test and stops it at the end. */
export function useSpaceliftSimulator() {
  let now = STARTED_AT;
  let goodToken: string | undefined;

  beforeEach(() => {
    now = STARTED_AT;
    goodToken = undefined;
  });
  const running = useSimulator(() =>
    startSpaceliftSimulator({ clock: () => now }),
  );

  const send = (query: string, call: GraphqlCall = {}) => {
    const { variables, operationName, token, headers } = call;
    return fetch(`${running().url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query, variables, operationName }),
    });
  };

  const signIn = async () => {
    const response = await send(
      'mutation SignIn { apiKeyUser(id: "01J8ZK3Q0V6N2M4R5T7W9XABCD", secret: "sim-secret") { jwt } }',
    );
    const { data } = await response.json();
    return String(data.apiKeyUser.jwt);
  };

  const sendSignedIn = async (query: string, call: GraphqlCall = {}) => {
    if (call.token !== undefined) {
      return send(query, call);
    }
    goodToken ??= await signIn();
    return send(query, { ...call, token: goodToken });
  };

  return {
    /** The running simulator. */
    get simulator() {
      return running();
    },
    /** Exchanges the test's key for a token. */
    signIn,
    /** Sends a question and gives the whole response. */
    send: sendSignedIn,
    /** Sends a question and gives the JSON of the response. */
    ask: async (query: string, call: GraphqlCall = {}) =>
      (await sendSignedIn(query, call)).json(),
    /** Calls a path below `/__sim`. */
    admin: (path: string, call: { method?: string; body?: unknown } = {}) =>
      fetch(`${running().url}/__sim${path}`, {
        method: call.method ?? 'GET',
        ...(call.body === undefined
          ? {}
          : {
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(call.body),
            }),
      }),
    /** Lets time pass. */
    pass: (ms: number) => {
      now += ms;
    },
  };
}
