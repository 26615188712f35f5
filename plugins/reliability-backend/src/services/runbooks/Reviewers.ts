import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  reliabilityRunbookExecutePermission,
  reliabilityRunbookReviewPermission,
} from '@vigie/backstage-plugin-reliability-common';

/** What a caller may do with runbooks. */
export class Reviewers {
  readonly #permissions: PermissionsService;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    permissions: PermissionsService;
    userInfo: UserInfoService;
  }) {
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
  }

  /** By permission only, whoever the owner is. */
  async may(
    credentials: BackstageCredentials,
  ): Promise<{ review: boolean; execute: boolean }> {
    const [review, execute] = await this.#permissions.authorize(
      [
        { permission: reliabilityRunbookReviewPermission },
        { permission: reliabilityRunbookExecutePermission },
      ],
      { credentials },
    );
    return {
      review: review.result === AuthorizeResult.ALLOW,
      execute: execute.result === AuthorizeResult.ALLOW,
    };
  }

  /** The person, when they are the owner or belong to the owning group. */
  async asOwner(
    owner: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<string | undefined> {
    if (owner === undefined || !isUser(credentials)) {
      return undefined;
    }
    const { userEntityRef, ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(credentials);
    return [userEntityRef, ...ownershipEntityRefs].some(
      ref => ref.toLocaleLowerCase('en-US') === owner,
    )
      ? userEntityRef
      : undefined;
  }
}

function isUser({ principal }: BackstageCredentials): boolean {
  return (
    typeof principal === 'object' &&
    principal !== null &&
    'userEntityRef' in principal
  );
}
