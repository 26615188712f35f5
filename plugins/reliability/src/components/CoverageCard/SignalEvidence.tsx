import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SignalCoverage } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from '../common';
import { STEPS } from './steps';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(1) },
    summary: { ...theme.typography.body2, cursor: 'pointer' },
    list: {
      ...theme.typography.body2,
      margin: theme.spacing(0, 0, 1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'ReliabilitySignalEvidence' },
);

/** Why the verdicts of a signal are what they are; opens by keyboard or pointer. */
export function SignalEvidence(props: { signal: SignalCoverage }) {
  const { signal } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>
        {t('coverage.evidenceOf', { signal: t(`signal.${signal.signal}`) })}
      </summary>
      {STEPS.map(step => {
        const { verdict, reason, evidence } = signal[step];
        return (
          <div key={step}>
            <Typography variant="body2">
              <strong>{t(`coverage.${step}`)}</strong> —{' '}
              {t(`verdict.${verdict}`)}
              {reason && (
                <>
                  {': '}
                  <ServerText text={reason} />
                </>
              )}
            </Typography>
            {evidence.length > 0 ? (
              <ul className={classes.list} lang="en">
                {evidence.map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
              </ul>
            ) : (
              !reason && (
                <Typography variant="body2">
                  {t('coverage.noEvidence')}
                </Typography>
              )
            )}
          </div>
        );
      })}
    </details>
  );
}
