import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { FollowUpAction } from '@vigie/backstage-plugin-reliability-common';

/** Tells the owner of a new follow-up action, where the host has notifications. */
export class FollowUpNotices {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  /** Never fails, and nobody waits for it: the action is on the pages anyway. */
  added(action: FollowUpAction): void {
    this.#notifications
      .send({
        recipients: { type: 'entity', entityRef: action.owner },
        payload: {
          title: `To do until ${action.due}: ${action.title}`,
          description: `A follow-up action for ${action.entityRef}.`,
          link: `/runbooks/executions/${action.executionId}`,
          topic: 'reliability-follow-up',
          scope: `reliability-follow-up:${action.id}`,
        },
      })
      .catch(error => {
        this.#logger.debug(
          `The owner of follow-up action ${action.id} was not notified`,
          error,
        );
      });
  }
}
