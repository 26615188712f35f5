import type { Slo } from '@vigie/backstage-plugin-reliability-common';
import { useMethodWords, useWindowWords } from '../words';

/** Over which window, and weighed by what. */
export function SloBasis(props: { slo: Slo }) {
  const { slo } = props;
  const window = useWindowWords(slo.window);
  const method = useMethodWords(slo);
  return <>{`${window.sentence()} · ${method.weighing()}`}</>;
}
