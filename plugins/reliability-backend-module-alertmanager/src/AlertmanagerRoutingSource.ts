import type {
  RoutingSnapshot,
  RoutingSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { AlertmanagerClient } from './client/AlertmanagerClient';
import { AlertmanagerError } from './client/AlertmanagerError';
import type { AlertmanagerConfig } from './config';
import { toSnapshot } from './toSnapshot';

/**
 * One Alertmanager, or the members of one cluster: they share silences and are
 * meant to share their configuration, so that any of them can answer for all.
 */
export class AlertmanagerRoutingSource implements RoutingSource {
  readonly type = 'Alertmanager';
  readonly name: string;
  private last?: RoutingSnapshot & { readAt: number };
  /** The member that answered last is asked first. */
  private first = 0;

  constructor(
    private readonly config: AlertmanagerConfig,
    private readonly members: readonly AlertmanagerClient[],
    /** Milliseconds since the epoch. */
    private readonly clock: () => number = Date.now,
  ) {
    this.name = config.name;
  }

  async snapshot({
    signal,
  }: {
    signal: AbortSignal;
  }): Promise<RoutingSnapshot> {
    const { last } = this;
    const now = this.clock();
    if (last && now - last.readAt < this.config.minimumIntervalMilliseconds) {
      const { readAt, ...snapshot } = last;
      return snapshot;
    }
    const reasons: string[] = [];
    for (let turn = 0; turn < this.members.length; turn += 1) {
      const index = (this.first + turn) % this.members.length;
      try {
        const snapshot = await this.read(this.members[index], signal);
        this.first = index;
        this.last = { ...snapshot, readAt: now };
        return snapshot;
      } catch (error) {
        if (!(error instanceof AlertmanagerError)) throw error;
        reasons.push(error.message);
      }
    }
    throw new AlertmanagerError(reasons.join('; '), { outage: true });
  }

  private async read(
    member: AlertmanagerClient,
    signal: AbortSignal,
  ): Promise<RoutingSnapshot> {
    const status = await member.status(signal);
    const silences = await member.silences(signal);
    return toSnapshot({
      name: member.name,
      status,
      silences,
      now: Math.floor(this.clock() / 1000),
    });
  }
}
