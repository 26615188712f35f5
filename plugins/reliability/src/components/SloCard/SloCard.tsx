import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { sloTabRouteRef } from '../../routes';
import {
  DefinitionsNotice,
  NextStep,
  ProblemList,
  ReliabilityCard,
  SetupGuide,
  Snippet,
} from '../common';
import { FIRST_SLO_FILE, firstSloExample } from '../common/examples';
import { SloSummary } from './SloSummary';

/** Every SLO of the service, with problems of its definitions. */
export function SloCard() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const tabRoute = useRouteRef(sloTabRouteRef);
  return (
    <ReliabilityCard
      title={t('slos.title')}
      footer={tabRoute && <Link to={tabRoute()}>{t('slos.open')}</Link>}
    >
      {reliability =>
        reliability.definitions.state === 'not-configured' ? (
          <SetupGuide />
        ) : (
          <Slos reliability={reliability} tabPath={tabRoute?.()} />
        )
      }
    </ReliabilityCard>
  );
}

function Slos(props: { reliability: EntityReliability; tabPath?: string }) {
  const { reliability, tabPath } = props;
  const { definitions, slos, problems } = reliability;
  return (
    <>
      <DefinitionsNotice definitions={definitions} />
      {slos.length === 0 && definitions.state === 'read' && <NoSlo />}
      {slos.map(slo => (
        <SloSummary key={slo.id} slo={slo} tabPath={tabPath} />
      ))}
      <ProblemList problems={problems} definitions={definitions} />
    </>
  );
}

function NoSlo() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { entity } = useEntity();
  return (
    <>
      <Typography variant="body2">{t('slos.empty')}</Typography>
      <NextStep step={t('slos.emptyStep')} />
      <Typography variant="subtitle2" component="h4">
        {FIRST_SLO_FILE}
      </Typography>
      <Snippet text={firstSloExample(entity.metadata.name)} />
    </>
  );
}
