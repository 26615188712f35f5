import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntityReliability } from '@vigie/backstage-plugin-reliability-react';
import { RunbookPageLink } from '../common';
import { OutsideLink } from './OutsideLink';

/** A runbook by its title: one of ours leads to its page, another to its address. */
export function RunbookLink(props: {
  runbook: { id?: string; title: string; url?: string };
  /** The alert it answers. */
  alert?: string;
  text?: string;
}) {
  const { runbook, alert, text = runbook.title } = props;
  return runbook.id === undefined ? (
    <OutsideLink url={runbook.url} text={text} />
  ) : (
    <OwnRunbookLink id={runbook.id} alert={alert} text={text} />
  );
}

/** The reading names documents; the cards of the entity know the runbooks they are. */
function OwnRunbookLink(props: { id: string; alert?: string; text: string }) {
  const { id, alert, text } = props;
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const runbooks = useEntityReliability(entityRef).value?.runbooks;
  const slug = runbooks?.find(runbook => runbook.id === id)?.slug;
  return slug === undefined ? (
    <>{text}</>
  ) : (
    <RunbookPageLink entityRef={entityRef} slug={slug} alert={alert}>
      {text}
    </RunbookPageLink>
  );
}
