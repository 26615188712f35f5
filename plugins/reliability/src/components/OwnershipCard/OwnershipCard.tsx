import BlockIcon from '@material-ui/icons/Block';
import GroupIcon from '@material-ui/icons/Group';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import PersonIcon from '@material-ui/icons/Person';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  EntityReliability,
  OwnershipReading,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
  type StatusBadgeProps,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts, NextStep, ReliabilityCard, ServerText } from '../common';

const LOOKS: Record<
  OwnershipReading['state'],
  Pick<StatusBadgeProps, 'tone' | 'icon'>
> = {
  owned: { tone: 'good', icon: GroupIcon },
  'owned-by-user': { tone: 'warning', icon: PersonIcon },
  'empty-group': { tone: 'bad', icon: GroupIcon },
  'owner-missing': { tone: 'bad', icon: BlockIcon },
  unowned: { tone: 'bad', icon: BlockIcon },
  unknown: { tone: 'neutral', icon: HelpOutlineIcon },
};

/** Who owns the service, whether that is a real team, and who helps it. */
export function OwnershipCard() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <ReliabilityCard
      title={t('ownership.title')}
      observedAt={reliability => reliability.ownership.observedAt}
    >
      {reliability => <Ownership reliability={reliability} />}
    </ReliabilityCard>
  );
}

function Ownership(props: { reliability: EntityReliability }) {
  const { ownership, tier } = props.reliability;
  const { state, reason, owner, srePartner } = ownership;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <>
      <StatusBadge {...LOOKS[state]} label={t(`ownership.state.${state}`)} />
      {state !== 'owned' && (
        <>
          {reason && (
            <Typography variant="body2">
              <ServerText text={reason} />
            </Typography>
          )}
          <NextStep step={t(`ownership.step.${state}`)} />
        </>
      )}
      <Facts
        facts={[
          { name: t('ownership.owner'), value: <Party party={owner} /> },
          ...(owner?.exists
            ? [
                {
                  name: t('ownership.type'),
                  value:
                    owner.kind?.toLocaleLowerCase('en-US') === 'user'
                      ? t('ownership.typeUser')
                      : owner.type ?? t('common.unknown'),
                },
              ]
            : []),
          ...(owner?.members === undefined
            ? []
            : [
                {
                  name: t('ownership.members'),
                  value: t('ownership.memberCount', { count: owner.members }),
                },
              ]),
          {
            name: t('ownership.srePartner'),
            value: srePartner ? (
              <Party party={srePartner} />
            ) : (
              t('ownership.noSrePartner')
            ),
          },
          {
            name: t('ownership.tier'),
            value: <Tier tier={tier} />,
          },
        ]}
      />
      {srePartner && !srePartner.exists && (
        <NextStep step={t('ownership.step.srePartner')} />
      )}
    </>
  );
}

const TIERS = {
  '1': 'ownership.tier1',
  '2': 'ownership.tier2',
  '3': 'ownership.tier3',
} as const;

function Tier(props: { tier?: string }) {
  const { tier } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  if (tier === undefined) {
    return <>{t('ownership.noTier')}</>;
  }
  // Annotations are free text: other values are shown as they are.
  return (
    <>
      {Object.hasOwn(TIERS, tier) ? t(TIERS[tier as keyof typeof TIERS]) : tier}
    </>
  );
}

function Party(props: { party: OwnershipReading['owner'] }) {
  const { party } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  if (!party) {
    return <>{t('common.none')}</>;
  }
  if (!party.exists) {
    return <>{t('ownership.partnerMissing', { entityRef: party.entityRef })}</>;
  }
  return (
    <EntityRefLink entityRef={party.entityRef} defaultKind="group">
      {party.title}
    </EntityRefLink>
  );
}
