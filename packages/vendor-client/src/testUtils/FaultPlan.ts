/** How the fault server answers one request. */
export type FaultPlan =
  /** A good answer: JSON with status 200, unless said otherwise. */
  | {
      kind: 'json';
      body: unknown;
      status?: number;
      headers?: Record<string, string>;
    }
  /** Status, headers and text as they are. */
  | {
      kind: 'raw';
      status: number;
      headers?: Record<string, string>;
      body?: string;
    }
  /** Waits, and then answers. */
  | { kind: 'latency'; ms: number; then: FaultPlan }
  /** Never answers. */
  | { kind: 'hang' }
  /** Answers, begins the body, and stops there. */
  | { kind: 'hangMidBody' }
  /** Cuts the connection before the answer. */
  | { kind: 'reset' }
  /** Cuts the connection in the body. */
  | { kind: 'resetMidBody' }
  /** 5xx with a JSON body. Default 503. */
  | { kind: 'serverError'; status?: number; retryAfter?: string }
  /** 429, with Retry-After if given. */
  | { kind: 'rateLimited'; retryAfter?: string }
  /** A web page, as from a login proxy or load balancer. Default status 200. */
  | { kind: 'html'; status?: number }
  /** Complete HTTP around half a JSON text. */
  | { kind: 'truncated' }
  /** JSON of 100 MB, unless said otherwise. */
  | { kind: 'large'; bytes?: number }
  /** JSON of 100 MB, unless said otherwise, in a thousandth of that on the wire. */
  | { kind: 'gzipBomb'; bytes?: number }
  /** Gzip in the header, something else in the body. */
  | { kind: 'badGzip' }
  /** A redirect, unless said otherwise to the server's own "internal address". */
  | { kind: 'redirect'; status?: number; location?: string }
  /** Bytes that are no HTTP. */
  | { kind: 'notHttp' };
