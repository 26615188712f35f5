import type { RootConfigService } from '@backstage/backend-plugin-api';
import type {
  CheckDefinition,
  CheckSettings,
} from '@vigie/backstage-plugin-reliability-common';
import { ConfigFields } from './ConfigFields';
import { readAppliesTo } from './readChecks';

/** A check that everybody is asked to meet by a day. */
export interface CampaignDefinition {
  id: string;
  title: string;
  description?: string;
  check: string;
  /** Local date. */
  due: string;
  /** Of whom it is asked; of everybody when absent. */
  appliesTo?: CheckSettings['appliesTo'];
}

/** @throws `InputError` naming the key that cannot be used. */
export function readCampaigns(
  rootConfig: RootConfigService,
  checks: readonly CheckDefinition[],
): CampaignDefinition[] {
  const fields = ConfigFields.of(
    { campaigns: rootConfig.getOptional('reliability.campaigns') },
    'reliability',
  );
  const seen = new Set<string>();
  return fields.list('campaigns').map(each => {
    const id = each.required(
      'id',
      /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/,
      'runbooks-2027',
    );
    if (seen.has(id)) throw each.error('id', 'is used twice');
    seen.add(id);
    const check = each.required('check');
    if (!checks.some(known => known.id === check)) {
      throw each.error('check', `names no check there is: ${check}`);
    }
    const due = each.day('due');
    if (due === undefined) throw each.error('due', 'is missing');
    const campaign = {
      id,
      title: each.required('title'),
      description: each.text('description'),
      check,
      due,
      appliesTo: readAppliesTo(each),
    };
    each.refuseOthers();
    return campaign;
  });
}
