import { useParams, useSearchParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  LoadingLines,
  useRunbook,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';
import { RunbookChoice } from './RunbookChoice';
import { RunbookView } from './RunbookView';

/** A runbook at its stable address, `/runbooks/<namespace>/<kind>/<name>/<slug>?alert=NAME`. */
export function RunbookPage() {
  const { namespace = '', kind = '', name = '', slug } = useParams();
  const [params] = useSearchParams();
  const alert = params.get('alert') || undefined;
  const entityRef = stringifyEntityRef({ namespace, kind, name });
  return slug ? (
    <AtAddress
      key={`${entityRef}/${slug}`}
      entityRef={entityRef}
      slug={slug}
      alert={alert}
    />
  ) : (
    <RunbookChoice entityRef={entityRef} alert={alert} />
  );
}

function AtAddress(props: { entityRef: string; slug: string; alert?: string }) {
  const { value, error, unknown, refresh } = useRunbook(props);
  if (value) {
    return (
      <RunbookView
        reading={value}
        slug={props.slug}
        alert={props.alert}
        onChanged={refresh}
      />
    );
  }
  if (unknown) {
    return <RunbookChoice {...props} />;
  }
  return error ? (
    <FailurePanel error={error} onRetry={refresh} />
  ) : (
    <LoadingLines lines={8} />
  );
}
