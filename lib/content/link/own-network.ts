/** Names that only the machine or the network of their author has: of it, of a test server, of an intranet. */
const OWN_NAME =
  /^(?:localhost|[^.:[\]]+|(?:.+\.)?(?:localhost|local|internal|intranet|lan|home|corp|test|invalid))$/u;
/** Loopback, private and link-local addresses (RFC 6890). */
const OWN_NUMBER =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|^\[(?:::1?|f[cde][0-9a-f]{2}:.*)\]$/u;

/** Whether an address of the web leads to a machine or a network of its own, where no reader finds what is meant. */
export function isOfOwnNetwork(address: string): boolean {
  // Markdown writes the brackets around a number of IPv6 as escapes.
  const plain = address.replaceAll(/%5b/giu, '[').replaceAll(/%5d/giu, ']');
  if (!/^https?:\/\//iu.test(plain) || !URL.canParse(plain)) return false;
  const host = new URL(plain).hostname.replace(/\.$/u, '');
  return OWN_NAME.test(host) || OWN_NUMBER.test(host);
}
