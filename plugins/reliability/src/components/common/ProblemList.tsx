import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import ReportProblemIcon from '@material-ui/icons/ReportProblemOutlined';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from './ServerText';

const SHOWN = 10;

const useStyles = makeStyles(
  theme => ({
    list: { margin: theme.spacing(1, 0), paddingLeft: 0, listStyle: 'none' },
    item: { marginBottom: theme.spacing(1.5) },
    place: { overflowWrap: 'anywhere' },
  }),
  { name: 'ReliabilityProblemList' },
);

/** Problems of a service's definitions, each with its place. */
export function ProblemList(props: {
  problems: EntityReliability['problems'];
  definitions: EntityReliability['definitions'];
}) {
  const { problems, definitions } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  if (problems.length === 0) {
    return null;
  }
  const known = (definitions.errors ?? 0) + (definitions.warnings ?? 0);
  const count = Math.max(problems.length, known);
  return (
    <section>
      <Typography variant="subtitle2" component="h4">
        {t('problems.title', { count })}
      </Typography>
      <ul className={classes.list}>
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index} className={classes.item}>
            {problem.severity === 'error' ? (
              <StatusBadge
                tone="bad"
                icon={ErrorOutlineIcon}
                label={t('problems.error')}
              />
            ) : (
              <StatusBadge
                tone="warning"
                icon={ReportProblemIcon}
                label={t('problems.warning')}
              />
            )}{' '}
            <code className={classes.place}>{placeOf(problem)}</code>
            <Typography variant="body2">
              <ServerText text={problem.message} />
            </Typography>
            {problem.path && (
              <Typography variant="body2" className={classes.place}>
                {t('problems.field', { path: problem.path })}
              </Typography>
            )}
          </li>
        ))}
      </ul>
      {count > SHOWN && (
        <Typography variant="body2">
          {t('problems.more', { count: count - SHOWN })}
        </Typography>
      )}
    </section>
  );
}

function placeOf(problem: EntityReliability['problems'][number]): string {
  return [problem.file, problem.line, problem.column]
    .filter(part => part !== undefined)
    .join(':');
}
