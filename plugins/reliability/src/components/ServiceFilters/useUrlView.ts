import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** How a view is written in a query string. */
export interface UrlViewCodec<TView extends { page: number }> {
  defaults: TView;
  parse(params: URLSearchParams): TView;
  write(view: TView, before: URLSearchParams): URLSearchParams;
}

/** What a page shows, kept in the URL. The codec has to stay the same object. */
export function useUrlView<TView extends { page: number }>(
  codec: UrlViewCodec<TView>,
): {
  view: TView;
  /** Changes a part; anything but a change of page goes back to the first one. */
  change(part: Partial<TView>): void;
  clear(): void;
} {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => codec.parse(params), [params, codec]);

  const show = useCallback(
    (next: TView) =>
      setParams(before => codec.write(next, before), { replace: true }),
    [setParams, codec],
  );

  return {
    view,
    change: part => show({ ...view, page: 0, ...part }),
    clear: () => show(codec.defaults),
  };
}
