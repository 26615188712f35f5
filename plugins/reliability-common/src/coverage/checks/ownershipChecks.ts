import type { CheckDefinition } from './types';
import { fail, notApplicable, pass, unknown } from './verdicts';

const NOT_LOOKED_UP = 'The owner has not been looked up yet.';

/** Who answers for the service. */
export const OWNERSHIP_CHECKS: readonly CheckDefinition[] = [
  {
    id: 'ownership/group',
    level: 'observed',
    title: 'Owned by a team',
    why: 'When something breaks, somebody must answer. A person goes on holiday; a team does not.',
    evaluate: ({ ownership }) => {
      if (!ownership || ownership.state === 'unknown') {
        return unknown(ownership?.reason ?? NOT_LOOKED_UP);
      }
      const { state, owner, reason } = ownership;
      return state === 'owned' || state === 'empty-group'
        ? pass(`${owner?.title ?? owner?.entityRef} owns it.`)
        : fail(
            reason ?? 'No team owns it.',
            'Write the owning team as spec.owner in catalog-info.yaml.',
            { lines: 'spec:\n  owner: group:default/my-team\n' },
          );
    },
  },
  {
    id: 'ownership/members',
    level: 'observed',
    title: 'The team has members',
    why: 'A team without people answers no alert.',
    evaluate: ({ ownership }) => {
      if (!ownership || ownership.state === 'unknown') {
        return unknown(ownership?.reason ?? NOT_LOOKED_UP);
      }
      const { state, owner, reason } = ownership;
      if (state === 'owned') {
        return pass(
          owner?.members === undefined
            ? 'The team has members.'
            : `The team has ${owner.members} ${
                owner.members === 1 ? 'member' : 'members'
              }.`,
        );
      }
      return state === 'empty-group'
        ? fail(
            reason ?? 'The team has no members.',
            'Add its members to the catalog, or name another team.',
          )
        : notApplicable('No team owns it; ownership/group says so.');
    },
  },
];

/** The engineer who works with the owning team. */
export const SRE_PARTNER: CheckDefinition = {
  id: 'ownership/sre-partner',
  level: 'operable',
  title: 'An SRE works with the team',
  why: 'What everything stands on deserves a second pair of eyes before the night it breaks.',
  appliesTo: ({ tier }) => tier === '1',
  evaluate: ({ ownership }) => {
    const next =
      'Agree with an SRE and write the annotation reliability/sre-partner.';
    const lines =
      'metadata:\n  annotations:\n    reliability/sre-partner: user:default/jane\n';
    const partner = ownership?.srePartner;
    if (!ownership) return unknown(NOT_LOOKED_UP);
    if (!partner) return fail('No SRE is named.', next, { lines });
    return partner.exists
      ? pass(`${partner.title ?? partner.entityRef} is its SRE partner.`)
      : fail(`${partner.entityRef} is not in the catalog.`, next, { lines });
  },
};
