import { BlockList, isIP, isIPv6 } from 'node:net';

/** Proxies of this machine: only its own programs come from there. */
const LOOPBACK = ['127.0.0.0/8', '::1'];

/**
 * Whether a connection from an address is one of a proxy whose word is taken.
 *
 * @param networks addresses and networks (CIDR), as the configuration has checked them
 */
export function proxyTest(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of [...LOOPBACK, ...networks]) {
    const [address = '', bits] = network.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return (address) => {
    const [plain = ''] = address.split('%', 1);
    return isIP(plain) !== 0 && list.check(plain, familyOf(plain));
  };
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
