import ipaddr from 'ipaddr.js';

/** All that is handed out for the public Internet; the rest of IPv6 is for special uses. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public Internet. Everything else is
 * refused, known or not: private, loopback, link-local (where clouds keep
 * their metadata), shared, reserved, and IPv6 forms that carry an IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) {
    return false;
  }
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') {
    return false;
  }
  return parsed instanceof ipaddr.IPv6
    ? parsed.match(GLOBAL_UNICAST) && parsed.zoneId === undefined
    : true;
}
