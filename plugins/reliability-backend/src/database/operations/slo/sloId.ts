import { createHash } from 'node:crypto';

/** The public id of an SLO: the same wherever and whenever it is read. */
export function sloId(entityRef: string, name: string): string {
  return createHash('sha256')
    .update(`${entityRef}\n${name}`)
    .digest('hex')
    .slice(0, 16);
}
