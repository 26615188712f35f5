/**
 * The major version of `major.minor.patch`; what is not a number is 0.
 *
 * @public
 */
export function majorOf(version: string): number {
  return partsOf(version)[0];
}

/**
 * Below 0 when `a` is the older version, above 0 when it is the newer, 0 when
 * they are the same: by major, then minor, then patch, as numbers.
 *
 * @public
 */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  const index = first.findIndex((part, place) => part !== second[place]);
  return index < 0 ? 0 : first[index] - second[index];
}

function partsOf(version: string): [number, number, number] {
  const [major, minor, patch] = version.split('.').map(part => {
    return /^[0-9]+$/.test(part) ? Number(part) : 0;
  });
  return [major, minor ?? 0, patch ?? 0];
}
