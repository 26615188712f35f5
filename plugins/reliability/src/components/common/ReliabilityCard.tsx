import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { EntityReliability } from '@vigie/backstage-plugin-reliability-common';
import { ReadingAge } from '@vigie/backstage-plugin-reliability-react';
import { EntityReliabilityGate } from './EntityReliabilityGate';

/** One card about the entity on the page, in the host's card shell. */
export function ReliabilityCard(props: {
  title: string;
  /** When what the card shows was read; undefined where nothing was. */
  observedAt?: (reliability: EntityReliability) => number | undefined;
  footer?: ReactNode;
  children: (reliability: EntityReliability) => ReactNode;
}) {
  const { title, observedAt, footer, children } = props;
  return (
    <EntityInfoCard title={title} footerActions={footer}>
      <EntityReliabilityGate>
        {reliability => {
          const readAt = observedAt?.(reliability);
          return (
            <>
              {children(reliability)}
              {readAt !== undefined && (
                <Typography variant="body2">
                  <ReadingAge observedAt={readAt} />
                </Typography>
              )}
            </>
          );
        }}
      </EntityReliabilityGate>
    </EntityInfoCard>
  );
}
