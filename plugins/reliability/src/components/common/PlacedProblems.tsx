import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import ReportProblemIcon from '@material-ui/icons/ReportProblemOutlined';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityDefinitionProblem } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
} from '@vigie/backstage-plugin-reliability-react';
import { ServerText } from './ServerText';

const useStyles = makeStyles(
  theme => ({
    list: { margin: theme.spacing(1, 0), paddingLeft: 0, listStyle: 'none' },
    item: { marginBottom: theme.spacing(1.5) },
    place: { overflowWrap: 'anywhere' },
  }),
  { name: 'ReliabilityPlacedProblems' },
);

type Problem = Omit<EntityDefinitionProblem, 'entityRef'>;

/** Problems, each with its place in a file. */
export function PlacedProblems(props: { problems: readonly Problem[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <ul className={classes.list}>
      {props.problems.map((problem, index) => (
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
  );
}

function placeOf(problem: Problem): string {
  return [problem.file, problem.line, problem.column]
    .filter(part => part !== undefined)
    .join(':');
}
