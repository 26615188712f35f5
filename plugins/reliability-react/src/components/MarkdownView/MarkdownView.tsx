import { useRef, type MouseEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { MarkdownContent } from '@backstage/core-components';
import { resolveUri } from './resolveUri';
import { useReachableContent } from './useReachableContent';

const useStyles = makeStyles(
  theme => ({
    content: {
      overflowWrap: 'anywhere',
      lineHeight: 1.6,
      '& td': { padding: theme.spacing(1), lineHeight: 1.5 },
      '& pre': { overflowX: 'auto' },
      '& h1': { fontSize: theme.typography.pxToRem(24) },
      '& h2': { fontSize: theme.typography.pxToRem(20) },
      '& h3': { fontSize: theme.typography.pxToRem(17) },
      '& a': { textDecoration: 'underline' },
      '& :target, & [tabindex="-1"]:focus': { outline: 'none' },
    },
  }),
  { name: 'ReliabilityMarkdownView' },
);

/** @public */
export interface MarkdownViewProps {
  /** Untrusted; rendered sanitised. */
  markdown: string;
  /** Address of the file, for relative links and images. */
  baseUrl?: string;
}

/**
 * Markdown of a repository: sanitised, with links that lead somewhere.
 *
 * @remarks
 *
 * The host renders headings with ids that are not unique on a page, and links
 * to them as navigation, which would drop the query string a dialog lives in.
 * Links within the document are therefore followed here, inside this element.
 *
 * @public
 */
export function MarkdownView(props: MarkdownViewProps) {
  const { markdown, baseUrl } = props;
  const classes = useStyles();
  const container = useRef<HTMLDivElement>(null);
  useReachableContent(container);

  const followAnchor = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    const hash = link?.hash;
    if (!hash || new URL(link.href).pathname !== window.location.pathname) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    // As the host makes heading ids, so that links written for other renderers arrive too.
    const id = safeDecode(hash.slice(1)).toLowerCase().replace(/\W/g, '-');
    const heading = [
      ...(container.current?.querySelectorAll<HTMLElement>('[id]') ?? []),
    ].find(element => element.id.replace(/^user-content-/, '') === id);
    heading?.setAttribute('tabindex', '-1');
    heading?.scrollIntoView?.();
    heading?.focus();
  };

  return (
    // The handler adds to links that work by keyboard on their own.
    <div ref={container} onClickCapture={followAnchor}>
      <MarkdownContent
        className={classes.content}
        content={markdown}
        transformLinkUri={uri => resolveUri(uri, baseUrl) ?? ''}
        transformImageUri={uri => resolveUri(uri, baseUrl) ?? ''}
      />
    </div>
  );
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
