import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import PrintIcon from '@material-ui/icons/Print';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityApiRef,
  reliabilityTranslationRef,
} from '@vigie/backstage-plugin-reliability-react';
import { saveFile } from '../CsvDownload/saveFile';

const FORMATS = {
  markdown: {
    ending: 'md',
    type: 'text/markdown',
    label: 'execution.exportMarkdown',
  },
  json: {
    ending: 'json',
    type: 'application/json',
    label: 'execution.exportJson',
  },
} as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      '& button': { minHeight: 44 },
      '@media print': { display: 'none' },
    },
  }),
  { name: 'ReliabilityExportButtons' },
);

/** Saves the record as a file, or prints it. */
export function ExportButtons(props: { execution: ExecutionReading }) {
  const { execution } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { runbooks: api } = useApi(reliabilityApiRef);
  const [message, setMessage] = useState('');

  const save = async (format: 'markdown' | 'json') => {
    const { ending, type } = FORMATS[format];
    try {
      const text = await api.exportExecution(execution.id, format);
      const file = `${fileName(execution)}.${ending}`;
      saveFile(file, new Blob([text], { type: `${type};charset=utf-8` }));
      setMessage(t('execution.exported', { file }));
    } catch (error) {
      setMessage(
        t('execution.exportFailed', { message: (error as Error).message }),
      );
    }
  };

  return (
    <>
      <div className={classes.root}>
        {(['markdown', 'json'] as const).map(format => (
          <Button
            key={format}
            variant="outlined"
            startIcon={<GetAppIcon />}
            onClick={() => save(format)}
          >
            {t(FORMATS[format].label)}
          </Button>
        ))}
        <Button
          variant="outlined"
          startIcon={<PrintIcon />}
          onClick={() => window.print()}
        >
          {t('execution.print')}
        </Button>
      </div>
      <Typography variant="body2" role="status">
        {message}
      </Typography>
    </>
  );
}

/** For example `2026-11-23-errors-high`; only what every file system takes. */
function fileName(execution: ExecutionReading): string {
  const day = new Date(execution.startedAt * 1000).toISOString().slice(0, 10);
  const subject = execution.drill?.scenario ?? execution.runbook ?? 'execution';
  return `${day}-${subject.replace(/[^\p{L}\p{N}._-]+/gu, '-')}`;
}
