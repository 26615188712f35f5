import { useEffect, useRef, useState } from 'react';
import { collectCsv, type CsvSource } from './collectCsv';
import { saveFile } from './saveFile';

export type CsvDownloadState =
  | { step: 'idle' }
  | { step: 'reading'; done: number; total: number }
  | { step: 'done'; rows: number }
  | { step: 'failed'; message: string };

/** One download at a time; leaving the page ends it. */
export function useCsvDownload(name: string): {
  state: CsvDownloadState;
  start(source: CsvSource): void;
  cancel(): void;
} {
  const [state, setState] = useState<CsvDownloadState>({ step: 'idle' });
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const start = (source: CsvSource) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current?.abort();
    running.current = controller;
    const show = (next: CsvDownloadState) =>
      signal.aborted ? undefined : setState(next);
    show({ step: 'reading', done: 0, total: 0 });
    collectCsv(source, {
      signal,
      onProgress: (done, total) => show({ step: 'reading', done, total }),
    }).then(
      ({ file, rows }) => {
        if (!signal.aborted) {
          const day = new Date().toISOString().slice(0, 10);
          saveFile(`reliability-${name}-${day}.csv`, file);
          setState({ step: 'done', rows });
        }
      },
      error =>
        show({ step: 'failed', message: String(error?.message ?? error) }),
    );
  };
  return {
    state,
    start,
    cancel: () => {
      running.current?.abort();
      setState({ step: 'idle' });
    },
  };
}
