/**
 * A sentence of the backend. These are English whatever the language of the
 * app, and screen readers have to know.
 */
export function ServerText(props: { text: string }) {
  return <span lang="en">{props.text}</span>;
}
