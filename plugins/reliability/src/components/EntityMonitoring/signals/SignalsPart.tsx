import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  MonitoringReading,
  Signal,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { Part } from '../../common';
import type { Step } from '../steps';
import { EvidenceDrawer } from './EvidenceDrawer';
import { SignalMatrix } from './SignalMatrix';

/** The matrix of signals by steps; a cell opens to its evidence. */
export function SignalsPart(props: { reading: MonitoringReading }) {
  const { reading } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const [opened, setOpened] = useState<{ signal: Signal; step: Step }>();
  const row = reading.signals.find(({ signal }) => signal === opened?.signal);
  return (
    <Part title={t('monitoring.signals')}>
      <Typography variant="body2" gutterBottom>
        {t('monitoring.signalsHint')}
      </Typography>
      <SignalMatrix
        signals={reading.signals}
        onOpen={(signal, step) => setOpened({ signal, step })}
      />
      {opened && row && (
        <EvidenceDrawer
          reading={reading}
          row={row}
          step={opened.step}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Part>
  );
}
