import { memo } from 'react';
import type { ExecutionReading } from '@vigie/backstage-plugin-reliability-common';
import { MarkdownView } from '@vigie/backstage-plugin-reliability-react';

/** Rendering Markdown costs most of the page: what did not change is not rendered again. */
const SteadyMarkdown = memo(MarkdownView, (before, after) =>
  Object.entries(after).every(
    ([name, value]) =>
      JSON.stringify(value) ===
      JSON.stringify(before[name as keyof typeof before]),
  ),
);

/** Markdown of the repository, as it was when the execution began. */
export function PinnedText(props: {
  markdown: string;
  execution: Pick<ExecutionReading, 'baseUrl' | 'entityRef' | 'imageHosts'>;
}) {
  const { markdown, execution } = props;
  return (
    <SteadyMarkdown
      markdown={markdown}
      baseUrl={execution.baseUrl}
      entityRef={execution.entityRef}
      imageHosts={execution.imageHosts}
    />
  );
}
