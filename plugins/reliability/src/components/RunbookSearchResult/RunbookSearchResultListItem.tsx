import type { ReactNode } from 'react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { alertsOf } from './alertsOf';

const useStyles = makeStyles(
  {
    text: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      overflow: 'hidden',
      overflowWrap: 'anywhere',
    },
    alerts: { display: 'block', overflowWrap: 'anywhere' },
  },
  { name: 'ReliabilityRunbookSearchResult' },
);

/** @public */
export interface RunbookSearchResultListItemProps {
  icon?: ReactNode;
  /** What the index holds; `alerts` are shown where it holds them. */
  result?: { title: string; text: string; location: string };
  /** Where the words are, with the tags around them. */
  highlight?: {
    preTag: string;
    postTag: string;
    fields: Record<string, string>;
  };
  rank?: number;
}

/** A runbook that the search found: its title, the alerts it answers, and where the words are. */
export function RunbookSearchResultListItem(
  props: RunbookSearchResultListItemProps,
) {
  const { result, highlight, icon } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  if (!result) {
    return null;
  }
  const alerts = alertsOf(result);
  const marked = (field: 'title' | 'text') => {
    const text = highlight?.fields[field];
    return highlight && text ? (
      <HighlightedSearchResultText
        text={text}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      result[field]
    );
  };
  return (
    <>
      {icon && <ListItemIcon>{icon}</ListItemIcon>}
      <ListItemText
        primaryTypographyProps={{ variant: 'h6', component: 'div' }}
        secondaryTypographyProps={{ component: 'div', color: 'textPrimary' }}
        primary={
          <Link noTrack to={result.location}>
            {marked('title')}
          </Link>
        }
        secondary={
          <>
            {alerts.length > 0 && (
              <span className={classes.alerts}>
                {t('runbooks.alerts', { alerts: alerts.join(', ') })}
              </span>
            )}
            <span className={classes.text}>{marked('text')}</span>
          </>
        }
      />
    </>
  );
}
