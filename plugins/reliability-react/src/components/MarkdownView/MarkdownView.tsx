import { useRef, useState, type FocusEvent, type MouseEvent } from 'react';
import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '../../translation';
import { VisuallyHidden } from '../VisuallyHidden';
import { copyText } from './copyText';
import { findHeading, focusHeading } from './focusHeading';
import { codeOf, COPY } from './mends';
import { placeholderOf } from './placeholder';
import { planImage } from './planImage';
import { resolvePath, resolveUri } from './resolveUri';
import { useFolderImages } from './useFolderImages';
import { useMendedContent } from './useMendedContent';
import { useStyles } from './useStyles';

/** @public */
export interface MarkdownViewProps {
  /** Untrusted; rendered sanitised. */
  markdown: string;
  /** Address of the file on the web, for relative links. */
  baseUrl?: string;
  /** Path of the file in the folder of definitions; a file among the runbooks unless told. */
  file?: string;
  /** Whose folder it is; relative images are read from there. */
  entityRef?: string;
  /** Hosts whose images may be shown, over https; none unless told. */
  imageHosts?: readonly string[];
  /** The page of the portal that shows a file of the folder, for links to it. */
  pageOf?: (path: string) => string | undefined;
}

/**
 * Markdown of a repository: sanitised, with links that lead somewhere, images
 * of known places only, and a button to copy each block of code.
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
  const { markdown, baseUrl, file = 'runbooks/', entityRef, pageOf } = props;
  const { imageHosts = [] } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const container = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState('');
  const imageOf = useFolderImages(entityRef);
  useMendedContent(container, {
    copy: t('markdown.copy'),
    copyLabel: text => t('markdown.copyLabel', { text }),
    missing: ({ reason, about }) =>
      reason === 'refused' && about === ''
        ? t('markdown.image.noAddress')
        : t(`markdown.image.${reason}`, { about }),
  });

  const transformLink = (uri: string) => {
    const target = resolvePath(uri, file);
    const page = target && pageOf?.(target.path);
    return page ? `${page}${target.hash}` : resolveUri(uri, baseUrl) ?? '';
  };

  const transformImage = (uri: string) => {
    const plan = planImage(uri, {
      file,
      fetches: entityRef !== undefined,
      base: baseUrl,
      hosts: imageHosts,
    });
    switch (plan.kind) {
      case 'show':
        return plan.src;
      case 'fetch':
        return imageOf(plan.path);
      default:
        return placeholderOf({ reason: 'refused', about: plan.host ?? '' });
    }
  };

  const copy = async (button: Element) => {
    setCopied('');
    const done = await copyText(codeOf(button));
    setCopied(t(done ? 'markdown.copied' : 'markdown.notCopied'));
    if (done) {
      button.setAttribute('data-copied', '');
      button.removeAttribute('aria-label');
      button.textContent = t('markdown.copied');
    }
  };

  const follow = (event: MouseEvent) => {
    const target = event.target as Element;
    const button = target.closest(`[${COPY}]`);
    if (button) {
      copy(button);
      return;
    }
    const link = target.closest('a');
    const hash = link?.hash;
    if (!hash || new URL(link.href).pathname !== window.location.pathname) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const heading = findHeading(container.current, hash);
    if (heading) {
      focusHeading(heading);
    }
  };

  const forgetCopied = (event: FocusEvent) => {
    if (event.target.hasAttribute('data-copied')) {
      event.target.removeAttribute('data-copied');
      event.target.textContent = t('markdown.copy');
    }
  };

  return (
    <>
      {/* The handlers add to links and buttons that work by keyboard on their own. */}
      <div ref={container} onClickCapture={follow} onBlurCapture={forgetCopied}>
        <MarkdownContent
          className={classes.content}
          content={markdown}
          transformLinkUri={transformLink}
          transformImageUri={transformImage}
        />
      </div>
      <VisuallyHidden>
        <span aria-live="polite">{copied}</span>
      </VisuallyHidden>
    </>
  );
}
