import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadingLines,
  MarkdownView,
  reliabilityTranslationRef,
  useMarkdownDocument,
} from '@vigie/backstage-plugin-reliability-react';
import { FailurePanel } from '../common';

/** The text of a document, or why it is not there. */
export function DocumentText(props: { id: string }) {
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const { value: document, error, refresh } = useMarkdownDocument(props.id);
  if (error) {
    return <FailurePanel error={error} onRetry={refresh} />;
  }
  if (!document) {
    return <LoadingLines lines={8} />;
  }
  const { file, sourceUrl } = document;
  const fileUrl = sourceUrl && addressOf(file, sourceUrl);
  return (
    <>
      <MarkdownView
        markdown={document.markdown}
        baseUrl={fileUrl}
        file={file}
        entityRef={document.entityRef}
      />
      <Typography variant="body2">
        {fileUrl ? (
          <Link to={fileUrl}>{t('document.source', { file })}</Link>
        ) : (
          t('document.file', { file })
        )}
      </Typography>
    </>
  );
}

/** Address of a file in the folder, when that is a web address. */
function addressOf(file: string, folder: string): string | undefined {
  try {
    const url = new URL(file, folder.endsWith('/') ? folder : `${folder}/`);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
