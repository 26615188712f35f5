import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import {
  ANNOTATION_EXAMPLE,
  FIRST_SLO_FILE,
  firstSloExample,
} from './examples';
import { Snippet } from './Snippet';

/** What a service without definitions has to add, to copy. */
export function SetupGuide() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { entity } = useEntity();
  return (
    <section>
      <Typography variant="subtitle1" component="h4">
        {t('setup.title')}
      </Typography>
      <Typography variant="body2" gutterBottom>
        {t('setup.intro')}
      </Typography>
      <Typography variant="subtitle2" component="h5">
        {t('setup.annotation')}
      </Typography>
      <Snippet text={ANNOTATION_EXAMPLE} />
      <Typography variant="subtitle2" component="h5">
        {t('setup.firstSlo', { file: FIRST_SLO_FILE })}
      </Typography>
      <Snippet text={firstSloExample(entity.metadata.name)} />
      <Typography variant="body2">{t('setup.push')}</Typography>
    </section>
  );
}
