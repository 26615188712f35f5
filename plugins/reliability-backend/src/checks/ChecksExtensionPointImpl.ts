import { ConflictError, InputError } from '@backstage/errors';
import type { CheckDefinition } from '@vigie/backstage-plugin-reliability-common';
import type { ReliabilityChecksExtensionPoint } from '@vigie/backstage-plugin-reliability-node';

const ID = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

export class ChecksExtensionPointImpl
  implements ReliabilityChecksExtensionPoint
{
  readonly #checks = new Map<string, CheckDefinition>();

  addCheck(...checks: CheckDefinition[]): void {
    for (const check of checks) {
      if (!ID.test(check.id) || check.id.length > 127) {
        throw new InputError(
          `'${check.id}' is no id of a check; write domain/name`,
        );
      }
      if (this.#checks.has(check.id)) {
        throw new ConflictError(`There are two checks '${check.id}'`);
      }
      this.#checks.set(check.id, check);
    }
  }

  get checks(): CheckDefinition[] {
    return [...this.#checks.values()];
  }
}
