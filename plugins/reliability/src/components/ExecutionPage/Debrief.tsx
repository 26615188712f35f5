import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DrillView,
  ExecutionReading,
} from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { PinnedText } from './PinnedText';
import { Timeline } from './Timeline';

/** About what happened and what to change; never about who. */
const QUESTIONS = [
  'signal',
  'sense',
  'missing',
  'difference',
  'luck',
  'change',
] as const;

const DEEDS = ['step-done', 'step-undone', 'note', 'hint-revealed'];

const useStyles = makeStyles(
  theme => ({
    columns: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
      gap: theme.spacing(3),
    },
    column: { minWidth: 0 },
    questions: { lineHeight: 1.7, paddingLeft: theme.spacing(3) },
  }),
  { name: 'ReliabilityDebrief' },
);

/** After a drill: the expected path beside what was done, and what to talk about. */
export function Debrief(props: {
  execution: ExecutionReading;
  drill: DrillView;
}) {
  const { execution, drill } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const deeds = execution.events.filter(({ type }) => DEEDS.includes(type));
  // Ours to send still: the server tells the path once it knows that it is over.
  const isUnsent =
    execution.events.findLast(
      ({ type }) => type === 'finished' || type === 'reopened',
    )?.type !== 'finished';
  return (
    <section aria-label={t('drill.debrief')}>
      <Typography variant="h5" component="h3">
        {t('drill.debrief')}
      </Typography>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Typography variant="h6" component="h4">
            {t('drill.expected')}
          </Typography>
          {drill.expectedPath ? (
            <PinnedText markdown={drill.expectedPath} execution={execution} />
          ) : (
            <Typography variant="body2">
              {t(isUnsent ? 'drill.expectedComing' : 'drill.noExpected')}
            </Typography>
          )}
        </div>
        <div className={classes.column}>
          <Typography variant="h6" component="h4">
            {t('drill.happened')}
          </Typography>
          {deeds.length > 0 ? (
            <Timeline events={deeds} label={t('drill.happened')} />
          ) : (
            <Typography variant="body2">{t('drill.nothingDone')}</Typography>
          )}
        </div>
      </div>
      <Typography variant="h6" component="h4">
        {t('drill.questions')}
      </Typography>
      <ul className={classes.questions}>
        {QUESTIONS.map(question => (
          <Typography key={question} component="li">
            {t(`drill.question.${question}`)}
          </Typography>
        ))}
      </ul>
    </section>
  );
}
