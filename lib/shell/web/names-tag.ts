/**
 * Whether who asks has what bears `tag` already.
 *
 * @param asked the header `If-None-Match`: tags parted by commas. A proxy that compresses may have made one a weak one
 */
export function namesTag(asked: string | null | undefined, tag: string): boolean {
  return asked?.split(',').some((one) => one.trim().replace(/^W\//u, '') === tag) ?? false;
}
