const types: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  429: 'tooManyRequests',
};

/** An answer other than success, in Sysdig's shape. */
export class SysdigError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'SysdigError';
    this.status = status;
  }

  /** What goes over the wire. */
  get body() {
    return {
      type: types[this.status] ?? 'internalError',
      message: this.message,
      details: [],
    };
  }
}
