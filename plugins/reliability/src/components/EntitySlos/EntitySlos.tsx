import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import RefreshIcon from '@material-ui/icons/Refresh';
import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import {
  DefinitionsNotice,
  EntityReliabilityGate,
  ProblemList,
  SetupGuide,
} from '../common';
import { SloPanel } from './SloPanel';

/** With more SLOs than this, only the one asked for is open at first. */
const OPEN_AT_FIRST = 3;

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
    },
    list: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
  }),
  { name: 'ReliabilityEntitySlos' },
);

/** The SLO tab: every SLO of the service, with the origin of each figure. */
export function EntitySlos() {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <EntityReliabilityGate>
      {(reliability, refresh) => (
        <>
          <div className={classes.head}>
            <Typography variant="h5" component="h2">
              {t('slos.tabTitle')}
            </Typography>
            <IconButton onClick={refresh} aria-label={t('common.refresh')}>
              <RefreshIcon />
            </IconButton>
          </div>
          {reliability.definitions.state === 'not-configured' ? (
            <SetupGuide />
          ) : (
            <SloList reliability={reliability} />
          )}
        </>
      )}
    </EntityReliabilityGate>
  );
}

function SloList(props: { reliability: EntityReliability }) {
  const { slos, definitions, problems } = props.reliability;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const [params] = useSearchParams();
  const wanted = params.get('slo') ?? undefined;
  const found = slos.some(slo => slo.name === wanted);
  return (
    <div className={classes.list}>
      <DefinitionsNotice definitions={definitions} />
      {wanted && !found && (
        <Typography variant="body2" role="status">
          {t('slos.unknownSlo', { name: wanted })}
        </Typography>
      )}
      {slos.length === 0 && definitions.state === 'read' && (
        <>
          <Typography variant="body2">{t('slos.empty')}</Typography>
          <SetupGuide />
        </>
      )}
      {slos.map(slo => (
        <SloPanel
          key={slo.id}
          slo={slo}
          wanted={slo.name === wanted}
          openAtFirst={
            slo.name === wanted || (!found && slos.length <= OPEN_AT_FIRST)
          }
        />
      ))}
      <ProblemList problems={problems} definitions={definitions} />
    </div>
  );
}
