import { useId } from 'react';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EXECUTION_OUTCOMES,
  type ExecutionOutcome,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';

/** Whether the runbook worked. */
export function OutcomeChoice(props: {
  outcome?: ExecutionOutcome;
  isMissing: boolean;
  onChange(outcome: ExecutionOutcome): void;
}) {
  const { outcome, isMissing, onChange } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const labelId = useId();
  return (
    <FormControl component="fieldset" error={isMissing}>
      <FormLabel component="legend" id={labelId}>
        {t('execution.outcome')}
      </FormLabel>
      <RadioGroup
        name="reliability-outcome"
        aria-labelledby={labelId}
        value={outcome ?? ''}
        onChange={event => {
          const chosen = EXECUTION_OUTCOMES.find(
            known => known === event.target.value,
          );
          if (chosen) {
            onChange(chosen);
          }
        }}
      >
        {EXECUTION_OUTCOMES.map(known => (
          <FormControlLabel
            key={known}
            value={known}
            control={<Radio color="primary" />}
            label={t(`executionOutcome.${known}`)}
          />
        ))}
      </RadioGroup>
      <FormHelperText role="alert">
        {isMissing ? t('execution.outcomeNeeded') : ''}
      </FormHelperText>
    </FormControl>
  );
}
