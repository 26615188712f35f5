import { CodeSnippet } from '@backstage/core-components';

/**
 * Text to copy. It is not highlighted: some of the host's highlighting colours
 * cannot be read well enough on its background.
 */
export function Snippet(props: { text: string }) {
  return (
    <CodeSnippet
      language="text"
      text={props.text}
      wrapLongLines
      showCopyCodeButton
    />
  );
}
