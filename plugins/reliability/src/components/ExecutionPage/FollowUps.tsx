import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ActionFields, ActionList, type ActionDraft } from '../executions';
import { useSaveActions } from './useSaveActions';

const useStyles = makeStyles(
  {
    writing: { '@media print': { display: 'none' } },
    button: { minHeight: 44 },
  },
  { name: 'ReliabilityFollowUps' },
);

/** What was agreed after an execution, and a way to agree on more. */
export function FollowUps(props: {
  execution: ExecutionReading;
  reader: string;
  onChanged(): void;
}) {
  const { execution, reader, onChanged } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const [drafts, setDrafts] = useState<ActionDraft[]>([]);
  const { save, problem, isSaving } = useSaveActions(execution.id);
  return (
    <section aria-label={t('actions.title')}>
      <Typography variant="h6" component="h3">
        {t('actions.title')}
      </Typography>
      <ActionList
        items={execution.actions}
        empty={t('actions.noneYet')}
        hideLinks
        onChanged={onChanged}
      />
      {execution.canExecute && (
        <form
          className={classes.writing}
          noValidate
          onSubmit={async event => {
            event.preventDefault();
            const left = await save(drafts);
            setDrafts(left);
            onChanged();
          }}
        >
          <ActionFields drafts={drafts} owner={reader} onChange={setDrafts} />
          <Typography variant="body2" role="alert">
            {problem && t(problem.key, { message: problem.message })}
          </Typography>
          {drafts.length > 0 && (
            <Button
              className={classes.button}
              type="submit"
              variant="contained"
              color="primary"
              aria-disabled={isSaving}
            >
              {t('actions.save')}
            </Button>
          )}
        </form>
      )}
    </section>
  );
}
