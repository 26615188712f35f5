import { useId } from 'react';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ObjectiveReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';

/** Which of several objectives the figures below are about. */
export function ObjectiveChoice(props: {
  objectives: readonly ObjectiveReading[];
  chosen: number;
  onChoose(position: number): void;
}) {
  const { objectives, chosen, onChoose } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const id = useId();
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" style={{ color: 'inherit' }}>
        {t('slos.objectives')}
      </FormLabel>
      <RadioGroup
        row
        name={id}
        value={`${chosen}`}
        onChange={event => onChoose(Number(event.target.value))}
      >
        {objectives.map((objective, position) => (
          <FormControlLabel
            key={objective.index}
            value={`${position}`}
            control={<Radio color="primary" />}
            label={
              objective.displayName ??
              t('slos.objective', {
                target: format.target(objective.targetPpm),
              })
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
