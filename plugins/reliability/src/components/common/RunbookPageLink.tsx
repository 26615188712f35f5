import type { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { useRunbookHref } from './useRunbookHref';

/** A link to the page of a runbook. */
export function RunbookPageLink(props: {
  entityRef: string;
  slug: string;
  alert?: string;
  children: ReactNode;
}) {
  const { children, ...address } = props;
  const href = useRunbookHref();
  return <Link to={href(address)}>{children}</Link>;
}
