import { setTimeout as sleep } from 'node:timers/promises';

/** Lets requests go one after the other, never faster than configured. */
export class Pace {
  private next = 0;

  constructor(private readonly perSecond: number) {}

  /** @throws the signal's reason when the caller gave up */
  async turn(signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const start = Math.max(now, this.next);
    this.next = start + 1000 / this.perSecond;
    if (start > now) {
      await sleep(start - now, undefined, { signal }).catch(() => undefined);
    }
    signal.throwIfAborted();
  }
}
