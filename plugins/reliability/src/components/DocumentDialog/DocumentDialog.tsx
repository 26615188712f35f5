import { useId, useRef, type ReactNode } from 'react';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import CloseIcon from '@material-ui/icons/Close';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { DocumentText } from './DocumentText';

const useStyles = makeStyles(
  theme => ({
    title: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
    heading: { margin: 0, outline: 'none', overflowWrap: 'anywhere' },
    actions: { flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'ReliabilityDocumentDialog' },
);

/** A lesson to read, over the page. */
export function DocumentDialog(props: {
  id?: string;
  title: string;
  onClose(): void;
  actions?: ReactNode;
}) {
  const { id, title, onClose, actions } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  if (!id) {
    return null;
  }
  return (
    <Dialog
      open
      onClose={onClose}
      fullScreen={narrow}
      fullWidth
      maxWidth="md"
      scroll="paper"
      // Into the dialog, so that the title is read out; later effects would come after the first key.
      TransitionProps={{ onEnter: () => heading.current?.focus() }}
      aria-labelledby={titleId}
      data-reliability="dialog"
    >
      <DialogTitle disableTypography className={classes.title}>
        <h2
          ref={heading}
          id={titleId}
          tabIndex={-1}
          className={classes.heading}
        >
          <Typography variant="h5" component="span">
            {title}
          </Typography>
        </h2>
        <IconButton onClick={onClose} aria-label={t('common.close')}>
          <CloseIcon />
        </IconButton>
      </DialogTitle>
      {/* Focusable, so that it scrolls by keyboard. */}
      <DialogContent
        dividers
        tabIndex={0}
        role="region"
        aria-label={t('document.content', { title })}
      >
        <DocumentText id={id} />
      </DialogContent>
      {actions && (
        <DialogActions className={classes.actions}>{actions}</DialogActions>
      )}
    </Dialog>
  );
}
