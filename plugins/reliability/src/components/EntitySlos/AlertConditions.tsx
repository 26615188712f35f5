import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import WhatshotIcon from '@material-ui/icons/Whatshot';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AlertConditionReading,
  ObjectiveReading,
  Slo,
} from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';
import { DataTable } from '../common';
import { useThresholdWords } from '../words';

const LEAST_WIDTH = 640;

/** The alert conditions that a definition brings; nothing when it brings none. */
export function AlertConditions(props: {
  slo: Slo;
  objective: ObjectiveReading;
  name: string;
}) {
  const { slo, objective, name } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const conditions = objective.alertConditions ?? [];
  if (conditions.length === 0) {
    return null;
  }
  return (
    <section>
      <Typography variant="subtitle1" component="h4">
        {t('alerts.title')}
      </Typography>
      <Typography variant="body2" gutterBottom>
        {t('alerts.meaning')}
      </Typography>
      <DataTable caption={t('alerts.table', { name })} minWidth={LEAST_WIDTH}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('alerts.condition')}</TableCell>
            <TableCell scope="col">{t('alerts.policy')}</TableCell>
            <TableCell scope="col">{t('slos.severityColumn')}</TableCell>
            <TableCell scope="col">{t('alerts.threshold')}</TableCell>
            <TableCell scope="col">{t('alerts.now')}</TableCell>
            <TableCell scope="col">{t('alerts.targets')}</TableCell>
            <TableCell scope="col">{t('alerts.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {conditions.map((condition, index) => (
            <ConditionRow key={index} slo={slo} condition={condition} />
          ))}
        </TableBody>
      </DataTable>
    </section>
  );
}

function ConditionRow(props: { slo: Slo; condition: AlertConditionReading }) {
  const { slo, condition } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const words = useThresholdWords();
  const { lookbackSeconds, alertAfterSeconds, burnRate } = condition;
  const policy = slo.alertPolicies?.find(
    ({ name }) => name === condition.policy,
  );
  const asked = {
    threshold: words.rate(condition),
    window: format.duration(lookbackSeconds),
  };
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        {condition.name}
      </TableCell>
      <TableCell>{policy?.displayName ?? condition.policy}</TableCell>
      <TableCell>{condition.severity}</TableCell>
      <TableCell>
        {alertAfterSeconds > 0
          ? t('alerts.thresholdAfter', {
              ...asked,
              duration: format.duration(alertAfterSeconds),
            })
          : t('alerts.thresholdValue', asked)}
      </TableCell>
      <TableCell>
        {burnRate === undefined ? t('slos.notMeasured') : format.rate(burnRate)}
      </TableCell>
      <TableCell>{policy?.targets.join(', ') || t('common.none')}</TableCell>
      <TableCell>
        <Holding condition={condition} />
      </TableCell>
    </TableRow>
  );
}

function Holding(props: { condition: AlertConditionReading }) {
  const { holds, burnRate } = props.condition;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  if (holds) {
    return (
      <StatusBadge tone="bad" icon={WhatshotIcon} label={t('alerts.holds')} />
    );
  }
  return (
    <StatusBadge
      tone="neutral"
      icon={burnRate === undefined ? RemoveCircleOutlineIcon : CheckCircleIcon}
      label={
        burnRate === undefined ? t('slos.notMeasured') : t('alerts.holdsNot')
      }
    />
  );
}
