import type { ComponentType } from 'react';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import HourglassEmptyIcon from '@material-ui/icons/HourglassEmpty';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceHealth } from '@vigie/backstage-plugin-reliability-common';
import {
  reliabilityTranslationRef,
  StatusBadge,
  useFormatter,
  useNow,
  type Tone,
} from '@vigie/backstage-plugin-reliability-react';
import { DataTable, Part, ServerText } from '../common';

const LOOKS: Record<
  SourceHealth['state'],
  { tone: Tone; icon: ComponentType<SvgIconProps> }
> = {
  ok: { tone: 'good', icon: CheckCircleIcon },
  failing: { tone: 'bad', icon: CloudOffIcon },
  pending: { tone: 'neutral', icon: HourglassEmptyIcon },
};

/** How the systems are that the verdicts rest on. */
export function SourcesPart(props: { sources: readonly SourceHealth[] }) {
  const { sources } = props;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  if (sources.length === 0) {
    return (
      <Part title={t('monitoring.sources')}>
        <Typography variant="body2">{t('monitoring.noSources')}</Typography>
      </Part>
    );
  }
  return (
    <Part title={t('monitoring.sources')}>
      <DataTable caption={t('monitoring.sourcesTable')} minWidth={640}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('monitoring.source')}</TableCell>
            <TableCell scope="col">{t('monitoring.state')}</TableCell>
            <TableCell scope="col">{t('monitoring.roles')}</TableCell>
            <TableCell scope="col">{t('monitoring.lastSuccess')}</TableCell>
            <TableCell scope="col">{t('monitoring.latency')}</TableCell>
            <TableCell scope="col">{t('monitoring.covers')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sources.map(source => (
            <SourceRow key={`${source.type} ${source.name}`} source={source} />
          ))}
        </TableBody>
      </DataTable>
    </Part>
  );
}

function SourceRow(props: { source: SourceHealth }) {
  const { type, name, roles, state, lastSuccess, latencySeconds, ...said } =
    props.source;
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const format = useFormatter();
  const now = useNow();
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        {type} {name}
      </TableCell>
      <TableCell>
        <StatusBadge {...LOOKS[state]} label={t(`sourceState.${state}`)} />
      </TableCell>
      <TableCell>{roles.map(role => t(`role.${role}`)).join(', ')}</TableCell>
      <TableCell>
        {lastSuccess === undefined ? (
          t('monitoring.never')
        ) : (
          <time
            dateTime={new Date(lastSuccess * 1000).toISOString()}
            title={format.dateTime(lastSuccess)}
          >
            {format.age(lastSuccess, now) ?? t('age.now')}
          </time>
        )}
      </TableCell>
      <TableCell>
        {latencySeconds === undefined
          ? t('common.unknown')
          : format.seconds(latencySeconds)}
      </TableCell>
      <TableCell>
        {[said.covers, said.lastError, said.unknown].map(
          (text, index) =>
            text && (
              <div key={index}>
                <ServerText text={text} />
              </div>
            ),
        )}
      </TableCell>
    </TableRow>
  );
}
