import { z } from 'zod';
import { useGithubSimulator, type ApiCall } from './useGithubSimulator';

const alertSchema = z.looseObject({
  number: z.unknown(),
  state: z.unknown(),
});

/** What came back for a list of alerts. */
export interface AlertsAnswer {
  status: number;
  headers: Headers;
  /** Empty unless the status is 200. */
  alerts: Array<z.infer<typeof alertSchema>>;
  /** By relation, as paths below the API. */
  links: Record<string, string>;
  /** The whole body; undefined when there is none. */
  body: unknown;
}

/** Starts a simulated GitHub for a test file and asks it for alerts. */
export function useAlerts() {
  const github = useGithubSimulator();

  const ask = async (
    path: string,
    call: ApiCall = {},
  ): Promise<AlertsAnswer> => {
    const response = await github.api(path, call);
    const { status, headers } = response;
    const text = await response.text();
    const body: unknown = text ? JSON.parse(text) : undefined;
    const links = Array.from(
      (headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g),
      ([, url, relation]) => [
        relation,
        url.replace(github.simulator.apiUrl, ''),
      ],
    );
    return {
      status,
      headers,
      alerts: Array.isArray(body) ? z.array(alertSchema).parse(body) : [],
      links: Object.fromEntries(links),
      body,
    };
  };

  return {
    github,
    /** GETs a list, or whatever else is below the API. */
    ask,
    /** GETs all pages of a list by its `next` links. */
    askAll: async (path: string) => {
      const pages = [await ask(path)];
      for (let next = pages[0].links.next; next; ) {
        const page = await ask(next);
        pages.push(page);
        next = page.links.next;
      }
      return pages;
    },
    /** PATCHes one alert. */
    change: (path: string, body: unknown, call: ApiCall = {}) =>
      ask(path, { ...call, method: 'PATCH', body }),
  };
}
