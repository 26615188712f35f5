import MuiLink from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { CourseMatch } from '@vigie/backstage-plugin-reliability-common';
import {
  isReliabilityMessage,
  reliabilityTranslationRef,
  useFormatter,
} from '@vigie/backstage-plugin-reliability-react';

const useStyles = makeStyles(
  theme => ({
    root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
    lessons: { ...theme.typography.body2, margin: theme.spacing(0.5, 0) },
    open: { textAlign: 'left', textDecoration: 'underline' },
  }),
  { name: 'ReliabilityCourseItem' },
);

/** One course, why it helps, and its lessons. */
export function CourseItem(props: {
  course: CourseMatch;
  onOpen(lessonId: string): void;
}) {
  const { course, onOpen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const topics = course.matches.map(id => {
    const key = `topic.${id}`;
    // A course may name a topic this version has no words for.
    return isReliabilityMessage(key) ? t(key as 'topic.slo/defined') : id;
  });
  return (
    <div className={classes.root}>
      <Typography variant="subtitle2" component="h4">
        <EntityRefLink
          entityRef={course.entityRef}
          aria-label={t('training.about', { title: course.title })}
        >
          {course.title}
        </EntityRefLink>
      </Typography>
      {course.summary && (
        <Typography variant="body2">{course.summary}</Typography>
      )}
      {topics.length > 0 && (
        <Typography variant="body2">
          {t('training.why', { topics: topics.join(', ') })}
        </Typography>
      )}
      <Typography variant="body2">
        {[
          course.level && t('training.level', { level: course.level }),
          course.minutes !== undefined &&
            t('training.minutes', {
              duration: format.duration(course.minutes * 60),
            }),
          t('training.lessons', { count: course.lessons.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <ol className={classes.lessons}>
        {course.lessons.map(lesson => (
          <li key={lesson.id}>
            <MuiLink
              component="button"
              type="button"
              variant="body2"
              className={classes.open}
              onClick={() => onOpen(lesson.id)}
            >
              {lesson.title}
            </MuiLink>
          </li>
        ))}
      </ol>
    </div>
  );
}
