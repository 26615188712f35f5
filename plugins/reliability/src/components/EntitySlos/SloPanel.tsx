import { useEffect, useId, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StateBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText, SloAge } from '../common';
import { CompositeFacts } from '../SloCard/CompositeFacts';
import { CompositeTable } from '../SloCard/CompositeTable';
import { ObjectiveFacts } from '../SloCard/ObjectiveFacts';
import { isComposite, useMethodWords } from '../words';
import { ObjectiveChoice } from './ObjectiveChoice';
import { SloDetails } from './SloDetails';
import { WindowFacts } from './WindowFacts';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    composite: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(2),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'ReliabilitySloPanel' },
);

/** One SLO of the tab; its details are loaded when they are opened. */
export function SloPanel(props: {
  slo: Slo;
  /** The URL names this SLO: bring it into view. */
  wanted: boolean;
  openAtFirst: boolean;
}) {
  const { slo, wanted, openAtFirst } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const detailsId = useId();
  const root = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(openAtFirst);
  const [chosen, setChosen] = useState(0);
  const method = useMethodWords(slo);
  const objective = slo.objectives[Math.min(chosen, slo.objectives.length - 1)];

  useEffect(() => {
    if (wanted) {
      setOpen(true);
      root.current?.scrollIntoView?.();
      root.current?.focus({ preventScroll: true });
    }
  }, [wanted]);

  return (
    <section
      ref={root}
      className={classes.root}
      tabIndex={-1}
      aria-label={slo.displayName}
    >
      <EntityInfoCard
        title={slo.displayName}
        headerActions={<StateBadge state={slo.state} />}
      >
        {slo.description && (
          <Typography variant="body2" gutterBottom>
            {slo.description}
          </Typography>
        )}
        <Typography variant="body2" gutterBottom>
          {t(`stateMeaning.${slo.state}`)}{' '}
          {slo.reason && <ServerText text={slo.reason} />}
        </Typography>
        {slo.state !== 'invalid' && (
          <Typography variant="body2">
            <SloAge slo={slo} />
          </Typography>
        )}
        {isComposite(slo) && (
          <div className={classes.composite}>
            <CompositeFacts slo={slo} />
            <Typography variant="body2">{t('composite.meaning')}</Typography>
            <CompositeTable slo={slo} />
          </div>
        )}
        {slo.objectives.length > 1 && (
          <ObjectiveChoice slo={slo} chosen={chosen} onChoose={setChosen} />
        )}
        {objective ? (
          <>
            {slo.objectives.length > 1 && (
              <div className={classes.head}>
                <StateBadge state={objective.state} />
                {objective.reason && <ServerText text={objective.reason} />}
              </div>
            )}
            <Typography variant="body2">
              {method.sentence(objective)}
            </Typography>
            <ObjectiveFacts objective={objective} />
            <WindowFacts slo={slo} objective={objective} />
            <Button
              size="small"
              variant="outlined"
              aria-expanded={open}
              aria-controls={detailsId}
              onClick={() => setOpen(!open)}
            >
              {open
                ? t('slos.hide', { name: slo.displayName })
                : t('slos.show', { name: slo.displayName })}
            </Button>
            <div id={detailsId}>
              {open && <SloDetails slo={slo} objective={objective} />}
            </div>
          </>
        ) : (
          <code>{`${slo.file}:${slo.line}`}</code>
        )}
      </EntityInfoCard>
    </section>
  );
}
