import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { PageSize } from './pageSizes';
import {
  defaultView,
  parseView,
  writeView,
  type ServicesView,
} from './servicesQuery';

/** The view of the page, kept in the URL. */
export function useServicesView(pageSize: PageSize): {
  view: ServicesView;
  /** Changes a part; anything but a change of page goes back to the first one. */
  change(part: Partial<ServicesView>): void;
  clear(): void;
} {
  const [params, setParams] = useSearchParams();
  const defaults = useMemo(() => defaultView(pageSize), [pageSize]);
  const view = useMemo(() => parseView(params, defaults), [params, defaults]);

  const show = useCallback(
    (next: ServicesView) =>
      setParams(before => writeView(next, defaults, before), { replace: true }),
    [setParams, defaults],
  );

  return {
    view,
    change: part => show({ ...view, page: 0, ...part }),
    clear: () => show(defaults),
  };
}
