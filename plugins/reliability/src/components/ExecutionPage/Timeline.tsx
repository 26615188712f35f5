import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useFormatter } from '@vigie/backstage-plugin-reliability-react';
import { PlainText } from '../executions';
import { useEventSentence, type ExecutionEntry } from './useEventSentence';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      columnGap: theme.spacing(1.5),
      padding: theme.spacing(0.5, 0),
      breakInside: 'avoid',
    },
    time: { fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'ReliabilityTimeline' },
);

/** What was done, in order, each with its time. */
export function Timeline(props: {
  events: readonly ExecutionEntry[];
  label: string;
}) {
  const classes = useStyles();
  const format = useFormatter();
  const sentenceOf = useEventSentence();
  return (
    <ol className={classes.list} aria-label={props.label}>
      {props.events.map(event => (
        <li key={event.seq} className={classes.item}>
          <Typography variant="body2" className={classes.time}>
            <time
              dateTime={new Date(event.at * 1000).toISOString()}
              title={format.dateTime(event.at)}
            >
              {format.time(event.at)}
            </time>
          </Typography>
          <div>
            <Typography variant="body2">{sentenceOf(event)}</Typography>
            {event.text && <PlainText text={event.text} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
