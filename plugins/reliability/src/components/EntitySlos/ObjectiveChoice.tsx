import { useId } from 'react';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { useObjectiveName } from '../words';

/** Which of several objectives the figures below are about. */
export function ObjectiveChoice(props: {
  slo: Slo;
  chosen: number;
  onChoose(position: number): void;
}) {
  const { slo, chosen, onChoose } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const nameOf = useObjectiveName(slo);
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
        {slo.objectives.map((objective, position) => (
          <FormControlLabel
            key={objective.index}
            value={`${position}`}
            control={<Radio color="primary" />}
            label={nameOf(objective)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
