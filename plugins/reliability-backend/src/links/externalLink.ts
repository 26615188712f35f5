import { createHash } from 'node:crypto';

/** Longer ones are no addresses that anybody follows. */
const MAX_LENGTH = 2000;

/**
 * The address a link of a runbook leads to outside the portal, in the one form
 * that is stored and compared: no fragment, host in lower case. Undefined when
 * it is no http or https address.
 */
export function externalLinkOf(target: string): string | undefined {
  const trimmed = target.trim();
  if (!/^(?:https?:)?\/\//i.test(trimmed) || trimmed.length > MAX_LENGTH) {
    return undefined;
  }
  // What has no scheme takes that of the portal, which should be https.
  const text = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (!URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

/**
 * The key of an address in the table `external_link`.
 *
 * @param target - as a runbook has it; what is no external link gets a key that no row has
 */
export function externalLinkId(target: string): string {
  return createHash('sha256')
    .update(externalLinkOf(target) ?? target)
    .digest('hex');
}
