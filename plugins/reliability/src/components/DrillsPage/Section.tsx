import { useId, type ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import {
  LoadingLines,
  type Refreshed,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';

/** A part of the page that is loaded on its own: one that fails leaves the others. */
export function Section<T>(props: {
  title: string;
  reading: Refreshed<T>;
  children: (value: T) => ReactNode;
}) {
  const { title, reading, children } = props;
  const { value, error, refresh } = reading;
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h6" component="h3" id={titleId} gutterBottom>
        {title}
      </Typography>
      {error && <FailurePanel error={error} onRetry={refresh} />}
      {!error && value === undefined && <LoadingLines lines={2} />}
      {value !== undefined && children(value)}
    </section>
  );
}
