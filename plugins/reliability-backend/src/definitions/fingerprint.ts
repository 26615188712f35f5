import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packagePath } from '../packagePath';
import type { FolderLimits } from './FolderReader';

/** Raised when the same files are understood differently within one version. */
const UNDERSTANDING = 2;

/**
 * Changes when the same folder might be understood differently: another
 * version of this package, other limits, other sources. It is kept in front of
 * the etag, so that an unchanged folder is then read once more.
 */
export function definitionsFingerprint(
  sources: readonly SliSource[],
  limits: FolderLimits,
  sections: readonly string[],
): string {
  const { version } = JSON.parse(
    readFileSync(packagePath('package.json'), 'utf8'),
  );
  const names = sources.map(source => `${source.type}/${source.name}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([version, limits, names, sections, UNDERSTANDING]))
    .digest('hex')
    .slice(0, 8);
}
