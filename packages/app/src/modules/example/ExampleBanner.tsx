import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { exampleTranslationRef } from './translation';

const useStyles = makeStyles(theme => ({
  banner: {
    position: 'sticky',
    top: 0,
    zIndex: theme.zIndex.appBar - 1,
    padding: theme.spacing(0.5, 2),
    textAlign: 'center',
    fontSize: '0.8125rem',
    backgroundColor: theme.palette.type === 'dark' ? '#3b3000' : '#fff4cc',
    color: theme.palette.type === 'dark' ? '#ffe9a3' : '#4a3800',
    '@media print': { display: 'none' },
  },
}));

/** Says on every page that nothing here is real, where the configuration says so. */
export function ExampleBanner(props: { children: ReactNode }) {
  const classes = useStyles();
  const config = useApi(configApiRef);
  const { t } = useTranslationRef(exampleTranslationRef);
  const isExample = config.getOptionalBoolean('app.exampleOrganisation');
  return (
    <>
      {isExample && (
        <aside className={classes.banner} aria-label={t('label')}>
          {t('text')}
        </aside>
      )}
      {props.children}
    </>
  );
}
