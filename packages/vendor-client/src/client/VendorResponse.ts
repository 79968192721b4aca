/** An answer with a status of 2xx, or one that the request accepts. */
export interface VendorResponse {
  status: number;
  headers: Headers;
  /** Parsed JSON, unchecked: parse it with zod. Undefined for 204, 205, 304 and an empty answer to a write. */
  body: unknown;
}
