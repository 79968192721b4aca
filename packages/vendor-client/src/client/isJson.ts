const JSON_TYPE = /^(?:application\/(?:[\w.-]+\+)?json|text\/json)\s*(?:;|$)/i;

/** Whether the content type promises JSON, such as `application/json` and `application/graphql-response+json`. */
export function isJson(headers: Headers): boolean {
  return JSON_TYPE.test(headers.get('content-type')?.trim() ?? '');
}
