import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CourseMatch } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ReliabilityCard } from '../common';
import { DocumentDialog, useDocumentParam } from '../DocumentDialog';
import { CourseItem } from './CourseItem';

/** Courses that help with what the service lacks. */
export function TrainingCard() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <ReliabilityCard title={t('training.title')}>
      {reliability => <Courses courses={reliability.training.courses} />}
    </ReliabilityCard>
  );
}

function Courses(props: { courses: readonly CourseMatch[] }) {
  const { courses } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { id, open, replace, close } = useDocumentParam();
  const lessons =
    courses.find(course => course.lessons.some(lesson => lesson.id === id))
      ?.lessons ?? [];
  const position = lessons.findIndex(lesson => lesson.id === id);
  const previous = lessons[position - 1];
  const next = lessons[position + 1];
  return (
    <>
      <Typography variant="body2" gutterBottom>
        {courses.length > 0 ? t('training.intro') : t('training.empty')}
      </Typography>
      {courses.map(course => (
        <CourseItem key={course.entityRef} course={course} onOpen={open} />
      ))}
      <DocumentDialog
        id={id}
        title={lessons[position]?.title ?? t('training.title')}
        onClose={close}
        actions={
          position >= 0 && (
            <>
              <Typography variant="body2">
                {t('training.lessonOf', {
                  position: `${position + 1}`,
                  total: `${lessons.length}`,
                })}
              </Typography>
              <Button
                disabled={!previous}
                onClick={() => previous && replace(previous.id)}
              >
                {t('common.previous')}
              </Button>
              <Button
                color="primary"
                disabled={!next}
                onClick={() => next && replace(next.id)}
              >
                {t('common.next')}
              </Button>
            </>
          )
        }
      />
    </>
  );
}
