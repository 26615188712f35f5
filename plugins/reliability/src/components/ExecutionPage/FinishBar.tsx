import { useState } from 'react';
import Button from '@material-ui/core/Button';
import FlagIcon from '@material-ui/icons/FlagOutlined';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { FinishDialog } from './FinishDialog';
import type { Act } from './types';

const useStyles = makeStyles(
  { button: { minHeight: 48, justifySelf: 'start' } },
  { name: 'ReliabilityFinishBar' },
);

/** Opens the question of how it ended. */
export function FinishBar(props: {
  execution: ExecutionReading;
  reader: string;
  act: Act;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={classes.button}
        variant="contained"
        color="primary"
        startIcon={<FlagIcon />}
        onClick={() => setOpen(true)}
      >
        {t('execution.finish')}
      </Button>
      {/* Kept while closed: what was written is there again when it is opened. */}
      <FinishDialog {...props} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
