import { setImmediate } from 'node:timers/promises';

/**
 * Lets requests and timers run between two pieces of work. The embedded
 * database answers synchronously, so awaiting it alone never does.
 */
export async function breathe(): Promise<void> {
  await setImmediate();
}
