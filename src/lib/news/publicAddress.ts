import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks that are nobody's website: this machine, the school's own, and what is set apart. */
const closed = new BlockList();
for (const [network, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.31.196.0', 24],
	['192.52.193.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['192.175.48.0', 24],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
] as const)
	closed.addSubnet(network, bits, 'ipv4');

/** Of the newer addresses only those that are given out, without those that carry an older one or a tunnel in them. */
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20],
] as const)
	closed.addSubnet(network, bits, 'ipv6');

/** Whether an address is one of the internet's, so that a server may be sent there by somebody else's words. */
export function isPublic(address: string): boolean {
	if (isIPv4(address)) return !closed.check(address, 'ipv4');
	return isIPv6(address) && open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
