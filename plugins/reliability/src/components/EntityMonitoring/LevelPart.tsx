import Typography from '@material-ui/core/Typography';
import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MonitoringReading } from '@vigie/backstage-plugin-reliability-common';
import {
  LevelBadge,
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { bringCheckIntoView } from './findings/checkAnchor';
import { ladderOf } from './ladder';
import { Part } from '../common';

const useStyles = makeStyles(
  theme => ({
    ladder: {
      ...theme.typography.body2,
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
      gap: theme.spacing(1),
      margin: theme.spacing(1.5, 0),
      padding: 0,
      listStyle: 'none',
    },
    rung: {
      padding: theme.spacing(0, 0, 0, 1),
      borderLeft: `4px solid ${theme.palette.divider}`,
    },
    reached: { borderLeftColor: theme.palette.primary.main },
    list: { ...theme.typography.body2, margin: 0 },
    jump: { textAlign: 'left', textDecoration: 'underline' },
  }),
  { name: 'ReliabilityLevelPart' },
);

/** The level that is reached, and what stands before the next one. */
export function LevelPart(props: { reading: MonitoringReading }) {
  const { level, checks, missing } = props.reading;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const ladder = ladderOf(level, checks);
  const next = ladder.find(rung => rung.state === 'next');
  return (
    <Part title={t('monitoring.level')}>
      <LevelBadge level={level} />
      <ol className={classes.ladder} aria-label={t('monitoring.levelFacts')}>
        {ladder.map(rung => (
          <li
            key={rung.level}
            className={`${classes.rung} ${
              rung.state === 'reached' ? classes.reached : ''
            }`}
          >
            <strong>{t(`level.${rung.level}`)}</strong> —{' '}
            {t(`monitoring.rung.${rung.state}`)}
            <br />
            {t('monitoring.levelCount', {
              pass: format.count(rung.met),
              total: format.count(rung.total),
            })}
          </li>
        ))}
      </ol>
      {next ? (
        missing.length > 0 && (
          <>
            <Typography variant="subtitle2" component="h4">
              {t('monitoring.missing', {
                count: missing.length,
                level: t(`level.${next.level}`),
              })}
            </Typography>
            <ul className={classes.list}>
              {missing.map(id => (
                <li key={id}>
                  <MuiLink
                    component="button"
                    type="button"
                    variant="body2"
                    className={classes.jump}
                    onClick={() => bringCheckIntoView(id)}
                  >
                    <span lang="en">
                      {checks.find(check => check.id === id)?.title ?? id}
                    </span>
                  </MuiLink>
                </li>
              ))}
            </ul>
          </>
        )
      ) : (
        <Typography variant="body2">{t('monitoring.highest')}</Typography>
      )}
    </Part>
  );
}
