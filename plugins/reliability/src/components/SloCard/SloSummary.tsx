import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StateBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText, SloAge } from '../common';
import { isComposite, useObjectiveName } from '../words';
import { CompositeFacts } from './CompositeFacts';
import { CompositeTable } from './CompositeTable';
import { ObjectiveFacts } from './ObjectiveFacts';
import { SloBasis } from './SloBasis';

const useStyles = makeStyles(
  theme => ({
    root: {
      paddingBottom: theme.spacing(2),
      '& + &': {
        paddingTop: theme.spacing(2),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'ReliabilitySloSummary' },
);

/** An SLO and its objectives, short. */
export function SloSummary(props: { slo: Slo; tabPath?: string }) {
  const { slo, tabPath } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const nameOf = useObjectiveName(slo);
  // Those of a composite SLO stand in its table.
  const ownObjectives = isComposite(slo) ? [] : slo.objectives;
  const severalObjectives = slo.objectives.length > 1;
  return (
    <section className={classes.root}>
      <div className={classes.head}>
        <Typography variant="subtitle1" component="h4">
          {tabPath ? (
            <Link to={`${tabPath}?slo=${encodeURIComponent(slo.name)}`}>
              {slo.displayName}
            </Link>
          ) : (
            slo.displayName
          )}
        </Typography>
        <StateBadge state={slo.state} />
      </div>
      <Typography variant="body2">
        {t(`stateMeaning.${slo.state}`)}{' '}
        {slo.reason && <ServerText text={slo.reason} />}
      </Typography>
      {isComposite(slo) && (
        <>
          <CompositeFacts slo={slo} />
          <CompositeTable slo={slo} />
        </>
      )}
      {ownObjectives.map(objective => (
        <div key={objective.index}>
          {severalObjectives && (
            <div className={classes.head}>
              <Typography variant="subtitle2" component="h5">
                {nameOf(objective)}
              </Typography>
              <StateBadge state={objective.state} />
            </div>
          )}
          <ObjectiveFacts objective={objective} />
        </div>
      ))}
      <Typography variant="body2">
        {slo.state === 'invalid' ? (
          `${slo.file}:${slo.line}`
        ) : (
          <SloAge slo={slo} />
        )}
      </Typography>
      {slo.objectives.length > 0 && (
        <Typography variant="body2">
          <SloBasis slo={slo} />
        </Typography>
      )}
    </section>
  );
}
