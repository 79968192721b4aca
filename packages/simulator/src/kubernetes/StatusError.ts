/** What a Kubernetes API server answers instead of an object; its `body` is a `metav1.Status`. */
export class StatusError extends Error {
  readonly status: number;
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(
    status: number,
    reason: string,
    message: string,
    details?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
    this.name = 'StatusError';
    this.status = status;
    this.reason = reason;
    this.details = details;
  }

  /** What goes over the wire. */
  get body() {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      reason: this.reason,
      ...(this.details ? { details: this.details } : {}),
      code: this.status,
    };
  }
}

/** A path below no API at all: the API server answers in plain text, for example for groups that are not installed. */
export class UnknownPathError extends Error {
  constructor() {
    super('404 page not found');
    this.name = 'UnknownPathError';
  }
}

/** 400 with the reason of an API server. */
export function badRequest(message: string): StatusError {
  return new StatusError(400, 'BadRequest', message);
}

/** 404 for one object that is not there. `resource` is the plural, with its group where it has one. */
export function objectNotFound(
  type: { group: string; plural: string },
  name: string,
): StatusError {
  const resource = type.group ? `${type.plural}.${type.group}` : type.plural;
  return new StatusError(404, 'NotFound', `${resource} "${name}" not found`, {
    name,
    ...(type.group ? { group: type.group } : {}),
    kind: type.plural,
  });
}

/** 404 for a kind that a group, which exists, does not have. */
export function resourceNotFound(): StatusError {
  return new StatusError(
    404,
    'NotFound',
    'the server could not find the requested resource',
    {},
  );
}

/** 405 for a verb that a resource does not have here. */
export function methodNotAllowed(): StatusError {
  return new StatusError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );
}
