import type { AlertQuality } from '@vigie/backstage-plugin-reliability-common';

/** Where a rule is; what cannot be told is not taken for a no. */
export function placeOf({ isInGit, isLoaded }: AlertQuality) {
  if (isLoaded === undefined) {
    return isInGit ? 'inGitUnverified' : 'notInGitUnverified';
  }
  if (isInGit) {
    return isLoaded ? 'inGitAndLoaded' : 'inGitOnly';
  }
  return isLoaded ? 'loadedOnly' : 'notInGitUnverified';
}
