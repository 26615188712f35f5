import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AlertQuality } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts, Snippet, type Fact } from '../../common';
import { OutsideLink } from '../OutsideLink';
import { RunbookLink } from '../RunbookLink';
import { placeOf } from './placeOf';

/** The rule of an alert and its way to somebody, as far as it is known. */
export function AlertFacts(props: { alert: AlertQuality }) {
  const { alert } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const labels = Object.entries(alert.labels).map(
    ([label, value]) => `${label}="${value}"`,
  );
  const facts: Array<Fact | undefined> = [
    alert.route && {
      name: t('monitoring.route'),
      value: alert.route.join(' → '),
    },
    alert.receivers && {
      name: t('monitoring.receivers'),
      value: alert.receivers.join(', ') || t('monitoring.nobody'),
    },
    alert.runbook && {
      name: t('monitoring.runbook'),
      value: <RunbookLink runbook={alert.runbook} alert={alert.name} />,
    },
    alert.dashboard === undefined
      ? undefined
      : {
          name: t('monitoring.dashboard'),
          value: <OutsideLink url={alert.dashboard} text={alert.dashboard} />,
        },
    { name: t('monitoring.place'), value: t(`monitoring.${placeOf(alert)}`) },
    alert.file === undefined
      ? undefined
      : {
          name: t('monitoring.file'),
          value:
            alert.line === undefined
              ? alert.file
              : t('monitoring.fileLine', {
                  file: alert.file,
                  line: `${alert.line}`,
                }),
        },
    alert.source === undefined
      ? undefined
      : { name: t('monitoring.source'), value: alert.source },
    alert.firingRatio === undefined
      ? undefined
      : {
          name: t('monitoring.firing'),
          value: t('monitoring.firingRatio', {
            share: format.share(alert.firingRatio),
          }),
        },
    labels.length > 0
      ? { name: t('monitoring.labels'), value: labels.join(', ') }
      : undefined,
  ];
  return (
    <>
      {alert.relation === 'every' && (
        <Typography variant="body2">{t('monitoring.everyService')}</Typography>
      )}
      <Facts sentences facts={facts.filter(fact => fact !== undefined)} />
      <Typography variant="body2">{t('monitoring.query')}</Typography>
      <Snippet text={alert.query} />
    </>
  );
}
