import { createHash } from 'node:crypto';

/** Tells one text from another: 64 hexadecimal digits. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
