import { isIPv6 } from 'node:net';

/** Groups of an IPv6 address, and how many of them say which network it is in. */
const GROUPS = 8;
const NETWORK_GROUPS = 4;

const FOUR_IN_SIX = /^::ffff:(?<four>\d+\.\d+\.\d+\.\d+)$/iu;
const FOUR_AT_END = /\d+\.\d+\.\d+\.\d+$/u;

/**
 * What one subscriber cannot change about their address: an IPv4 address as it is, of an IPv6 address the first 64 bits, since
 * whoever has one address of such a network has all of them (RFC 4291, 2.5.4). Whatever else it is stays as it is.
 */
export function networkOf(address: string): string {
  const four = FOUR_IN_SIX.exec(address)?.groups?.['four'];
  if (four !== undefined) return four;
  if (!isIPv6(address) || address === '::1') return address;
  const [head = '', tail] = (address.split('%', 1)[0] ?? '').replace(FOUR_AT_END, '0:0').split('::');
  const groupsOf = (text = ''): string[] => (text === '' ? [] : text.split(':'));
  const [left, right] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array<string>(GROUPS - left.length - right.length).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, NETWORK_GROUPS);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
