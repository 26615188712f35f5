import { setImmediate } from 'node:timers/promises';

/** After this time of work others get a turn. */
const TURN_MILLISECONDS = 10;

/** Lets requests and timers run between pieces of long work; free while a turn lasts. */
export function turns(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start > TURN_MILLISECONDS) {
      await setImmediate();
      start = performance.now();
    }
  };
}
