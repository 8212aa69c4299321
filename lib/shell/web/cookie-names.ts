/** Cookies that pages set and sockets read. */

export const TRAINER_ID_COOKIE = 'stemma_trainer_id';
/** Two years, as long as a room may be kept at the most. */
export const TRAINER_ID_MAX_AGE_S = 2 * 365 * 24 * 60 * 60;

/** A cookie's value out of the header of a request. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
