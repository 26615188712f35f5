import { useCallback, useEffect, useRef, useState } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import type { EntityFile } from '@vigie/backstage-plugin-reliability-common';
import { reliabilityApiRef } from '../../api';
import { placeholderOf } from './placeholder';

/** A document with more pictures than this is not one to read at night. */
const MOST_IMAGES = 50;
const TYPES = /^image\/(png|jpeg|gif|webp|svg\+xml)$/;

/**
 * Images of an entity's folder of definitions. The API wants a token, so that
 * the browser cannot load them by their address: they become part of the page.
 */
export function useFolderImages(
  entityRef: string | undefined,
): (path: string) => string {
  const api = useApiHolder().get(reliabilityApiRef);
  const [sources, setSources] = useState<ReadonlyMap<string, string>>(
    new Map(),
  );
  const wanted = useRef(new Set<string>());
  const asked = useRef(new Map<string, AbortController>());

  useEffect(() => {
    const requests = asked.current;
    return () => {
      requests.forEach(request => request.abort());
      requests.clear();
      setSources(new Map());
    };
  }, [api, entityRef]);

  // Each time: which images there are is only known once the text is drawn.
  useEffect(() => {
    if (!api || !entityRef) {
      return;
    }
    for (const path of wanted.current) {
      if (!asked.current.has(path) && asked.current.size < MOST_IMAGES) {
        const controller = new AbortController();
        asked.current.set(path, controller);
        const { signal } = controller;
        const show = (source: string) =>
          !signal.aborted &&
          setSources(before => new Map(before).set(path, source));
        api.runbooks.getFile(entityRef, path, { signal }).then(
          file => show(sourceOf(file, path)),
          () => show(placeholderOf({ reason: 'failed', about: path })),
        );
      }
    }
    wanted.current.clear();
  });

  return useCallback(
    path => {
      wanted.current.add(path);
      return (
        sources.get(path) ?? placeholderOf({ reason: 'loading', about: path })
      );
    },
    [sources],
  );
}

function sourceOf({ contentType, base64 }: EntityFile, path: string): string {
  return TYPES.test(contentType) && /^[a-z0-9+/=\s]*$/i.test(base64)
    ? `data:${contentType};base64,${base64}`
    : placeholderOf({ reason: 'failed', about: path });
}
