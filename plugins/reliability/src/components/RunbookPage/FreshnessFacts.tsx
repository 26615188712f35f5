import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunbookItem } from '@vigie/backstage-plugin-reliability-common';
import {
  FreshnessBadge,
  reliabilityTranslationRef,
  useFormatter,
  useNow,
} from '@vigie/backstage-plugin-reliability-react';
import { Facts } from '../common';

const ASPECTS = ['review', 'execution', 'drill'] as const;
const SCORES = [100, 75, 50] as const;

/** What the freshness of a runbook rests on, in words. */
export function FreshnessFacts(props: { freshness: RunbookItem['freshness'] }) {
  const { freshness } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();

  const wordsOf = (aspect: (typeof ASPECTS)[number]) => {
    const { at, score } = freshness[aspect];
    const known = SCORES.find(candidate => candidate === score);
    return at === undefined || known === undefined
      ? t(`freshness.${aspect}0`)
      : t(`freshness.${aspect}${known}`, {
          age: format.age(at, now) ?? t('age.now'),
        });
  };

  return (
    <>
      <Typography variant="body2" component="div">
        <FreshnessBadge state={freshness.state} />{' '}
        {t('freshness.score', { score: format.count(freshness.score) })}
      </Typography>
      <Facts
        sentences
        facts={ASPECTS.map(aspect => ({
          name: t(`freshness.${aspect}`),
          value: wordsOf(aspect),
        }))}
      />
    </>
  );
}
