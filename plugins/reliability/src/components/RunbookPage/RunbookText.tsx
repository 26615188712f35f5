import { useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunbookReading } from '@vigie/backstage-plugin-reliability-common';
import {
  MarkdownView,
  reliabilityTranslationRef,
} from '@vigie/backstage-plugin-reliability-react';
import { useRunbookHref } from '../common';
import { Contents } from './Contents';
import { useHeadings } from './useHeadings';

const useStyles = makeStyles(
  theme => ({
    text: {
      fontSize: theme.typography.pxToRem(16),
      // What is wider than the window scrolls on its own, never the page.
      '& table': { display: 'block', overflowX: 'auto' },
      '@media print': {
        '& pre': { whiteSpace: 'pre-wrap' },
        '& a[href^="http"]::after': { content: '" (" attr(href) ")"' },
      },
    },
  }),
  { name: 'ReliabilityRunbookText' },
);

/** The text with the way to its sections. */
export function RunbookText(props: { reading: RunbookReading }) {
  const { runbook, markdown, baseUrl, imageHosts, others } = props.reading;
  const { entityRef, file, title } = runbook;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const href = useRunbookHref();
  const content = useRef<HTMLDivElement>(null);
  const headings = useHeadings(content, markdown);

  const pageOf = (path: string) => {
    const found = [runbook, ...others].find(other => other.file === path);
    return found && href({ entityRef, slug: found.slug });
  };

  return (
    <>
      {headings.length > 1 && <Contents headings={headings} />}
      <section
        ref={content}
        className={classes.text}
        aria-label={t('runbook.text', { title })}
      >
        <MarkdownView
          markdown={markdown}
          baseUrl={baseUrl}
          file={file}
          entityRef={entityRef}
          imageHosts={imageHosts}
          pageOf={pageOf}
        />
      </section>
    </>
  );
}
