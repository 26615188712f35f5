import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  focusHeading,
  reliabilityTranslationRef,
} from '@vigie/backstage-plugin-reliability-react';
import type { ContentHeading } from './useHeadings';

const useStyles = makeStyles(
  theme => ({
    root: { '@media print': { display: 'none' } },
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      margin: theme.spacing(1, 0),
      padding: 0,
      listStyle: 'none',
    },
    link: {
      // A thumb has to hit it.
      minHeight: 40,
      textAlign: 'left',
      textDecoration: 'underline',
      fontSize: theme.typography.pxToRem(15),
    },
  }),
  { name: 'ReliabilityRunbookContents' },
);

/** The sections of a runbook, to go to. Buttons: the address names the runbook, not a place in it. */
export function Contents(props: { headings: readonly ContentHeading[] }) {
  const { headings } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  return (
    <nav aria-label={t('runbook.contents')} className={classes.root}>
      <ul className={classes.list}>
        {headings.map(({ text, element }, index) => (
          <li key={index}>
            <MuiLink
              component="button"
              type="button"
              className={classes.link}
              onClick={() => focusHeading(element)}
            >
              {text}
            </MuiLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
