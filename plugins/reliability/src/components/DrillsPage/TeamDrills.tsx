import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  reliabilityTranslationRef,
  useDrillCandidates,
  useExecutions,
  useFollowUpActions,
  type Reader,
} from '@vigie/backstage-plugin-reliability-react';
import { NextStep } from '../common';
import { ActionList, ExecutionList } from '../executions';
import { Candidates } from './Candidates';
import { Section } from './Section';

const LAST = 10;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      maxWidth: 960,
    },
  }),
  { name: 'ReliabilityTeamDrills' },
);

/** All about the drills of one team. */
export function TeamDrills(props: {
  team: string;
  /** The reader is a member: the reader's own follow-up actions are shown as well. */
  isOwn: boolean;
  reader: Reader;
}) {
  const { team, isOwn, reader } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const candidates = useDrillCandidates(team);
  const open = useExecutions({ kind: 'drill', team, status: 'open' });
  const last = useExecutions({
    kind: 'drill',
    team,
    status: 'finished',
    limit: LAST,
  });
  const owners = isOwn && reader.userEntityRef ? [reader.userEntityRef] : [];
  const actions = useFollowUpActions({
    owner: [team, ...owners].join(','),
    state: 'open',
  });
  return (
    <div className={classes.root}>
      <Section title={t('drills.openTitle')} reading={open}>
        {({ items }) => (
          <ExecutionList items={items} empty={t('drills.noneOpen')} />
        )}
      </Section>
      <Section title={t('drills.candidates')} reading={candidates}>
        {items =>
          items.length > 0 ? (
            <Candidates team={team} candidates={items} />
          ) : (
            <>
              <Typography>{t('drills.noCandidates')}</Typography>
              <NextStep step={t('drills.noCandidatesStep')} />
            </>
          )
        }
      </Section>
      <Section title={t('drills.actionsTitle')} reading={actions}>
        {({ items }) => (
          <ActionList items={items} onChanged={actions.refresh} />
        )}
      </Section>
      <Section title={t('drills.lastTitle')} reading={last}>
        {({ items }) => (
          <ExecutionList items={items} empty={t('drills.noneYet')} />
        )}
      </Section>
    </div>
  );
}
