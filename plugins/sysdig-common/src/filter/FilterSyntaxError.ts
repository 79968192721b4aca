/** A filter that cannot be used. The message is one or two sentences for the person who wrote the filter. */
export class FilterSyntaxError extends Error {
  override readonly name = 'FilterSyntaxError';
}
