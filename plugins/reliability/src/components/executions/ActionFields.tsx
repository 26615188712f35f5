import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import AddIcon from '@material-ui/icons/Add';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { newActionDraft, type ActionDraft } from './actionDraft';

const useStyles = makeStyles(
  theme => ({
    draft: {
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
      margin: theme.spacing(1, 0, 2),
      padding: theme.spacing(1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      minWidth: 0,
      // The theme's secondary text is too pale on the page's background.
      '& label': { color: theme.palette.text.primary },
    },
    title: { gridColumn: '1 / -1' },
    button: { minHeight: 40, justifySelf: 'start' },
  }),
  { name: 'ReliabilityActionFields' },
);

/** Follow-up actions somebody is writing: as many as needed. */
export function ActionFields(props: {
  drafts: readonly ActionDraft[];
  /** Who a new one is for. */
  owner: string;
  onChange(drafts: ActionDraft[]): void;
}) {
  const { drafts, owner, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const change = (index: number, part: Partial<ActionDraft>) =>
    onChange(
      drafts.map((draft, at) => (at === index ? { ...draft, ...part } : draft)),
    );
  const field = { variant: 'outlined', size: 'small', required: true } as const;
  return (
    <>
      {drafts.map((draft, index) => (
        <div
          key={draft.operation}
          role="group"
          aria-label={t('actions.numbered', { number: String(index + 1) })}
          className={classes.draft}
        >
          <TextField
            {...field}
            className={classes.title}
            id={`${draft.operation}-title`}
            label={t('actions.addTitle')}
            value={draft.title}
            inputProps={{ maxLength: 500 }}
            onChange={event => change(index, { title: event.target.value })}
          />
          <TextField
            {...field}
            id={`${draft.operation}-owner`}
            label={t('actions.addOwner')}
            value={draft.owner}
            onChange={event => change(index, { owner: event.target.value })}
          />
          <TextField
            {...field}
            id={`${draft.operation}-due`}
            type="date"
            label={t('actions.addDue')}
            value={draft.due}
            InputLabelProps={{ shrink: true }}
            onChange={event => change(index, { due: event.target.value })}
          />
          <Button
            className={classes.button}
            size="small"
            aria-label={t('actions.removeNumbered', {
              number: String(index + 1),
            })}
            onClick={() => onChange(drafts.filter(other => other !== draft))}
          >
            {t('actions.remove')}
          </Button>
        </div>
      ))}
      <Button
        className={classes.button}
        startIcon={<AddIcon />}
        onClick={() => onChange([...drafts, newActionDraft(owner, new Date())])}
      >
        {t('actions.add')}
      </Button>
    </>
  );
}
