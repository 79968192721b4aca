/** A filter that Sysdig does not accept; `message` says what and where. */
export class FilterError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FilterError';
  }
}
