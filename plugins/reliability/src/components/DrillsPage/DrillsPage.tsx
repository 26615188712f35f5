import { useSearchParams } from 'react-router-dom';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadingLines,
  reliabilityTranslationRef,
  useReader,
} from '@vigie/backstage-plugin-reliability-react';
import { TeamChoice } from './TeamChoice';
import { TeamDrills } from './TeamDrills';
import { groupsOf } from './teams';

/** Rehearsing: what a team could, does and did rehearse, and what came of it. */
export function DrillsPage() {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const reader = useReader();
  const [params, setParams] = useSearchParams();
  if (!reader) {
    return <LoadingLines />;
  }
  const own = groupsOf(reader.ownershipEntityRefs);
  const team = params.get('team') ?? own[0];
  return (
    <>
      <Typography variant="h5" component="h2">
        {t('drills.title')}
      </Typography>
      <Typography gutterBottom>{t('drills.subtitle')}</Typography>
      <TeamChoice
        own={own}
        team={team}
        onChange={chosen =>
          setParams(
            current => {
              const next = new URLSearchParams(current);
              next.set('team', chosen);
              return next;
            },
            { replace: true },
          )
        }
      />
      {team ? (
        <TeamDrills
          key={team}
          team={team}
          isOwn={own.includes(team)}
          reader={reader}
        />
      ) : (
        <Typography>{t('drills.chooseTeam')}</Typography>
      )}
    </>
  );
}
