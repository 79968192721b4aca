import { InputError } from '@backstage/errors';

const DOT_SEGMENT = /^(?:\.|%2e){1,2}$/i;

/** Whether a URL parser would resolve this path segment away, which lets a value leave its place. */
export function isDotSegment(segment: string): boolean {
  return DOT_SEGMENT.test(segment);
}

/**
 * Encodes a text for a path or query.
 *
 * @throws InputError for a text with half a character (a lone surrogate), which no URL can hold.
 */
export function encodeForUrl(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new InputError(
      'A part of an address is not valid text. Check what was asked for.',
    );
  }
}

/**
 * Template tag for the `path` of a request: every value becomes part of exactly one segment, whatever it holds.
 *
 * @example vendorPath`/secure/vulnerability/v1/results/${resultId}`
 * @throws InputError for an empty value, and for a segment of one or two dots.
 */
export function vendorPath(
  texts: TemplateStringsArray,
  ...values: ReadonlyArray<string | number>
): string {
  const path = values.reduce<string>((done, value, index) => {
    const text = String(value);
    if (text === '') {
      throw new InputError(
        'A part of a path is empty. Check the identifier that was asked for.',
      );
    }
    return `${done}${encodeForUrl(text)}${texts[index + 1]}`;
  }, texts[0]);
  if (path.split('/').some(isDotSegment)) {
    throw new InputError(
      'A part of a path is "." or "..". Check the identifier that was asked for.',
    );
  }
  return path;
}
