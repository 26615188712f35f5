import { useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { reliabilityTranslationRef } from '@vigie/backstage-plugin-reliability-react';
import { ChoiceSelect, ownerName } from '../ServiceFilters';
import { teamOf } from './teams';

/** Not a reference, so no team has it. */
const OTHER = 'other';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1.5),
      margin: theme.spacing(2, 0),
      '& > *': { flex: '0 1 320px' },
      // The theme's secondary text is too pale on the page's background.
      '& label': { color: theme.palette.text.primary },
      '& button': { flex: 'none', minHeight: 40 },
    },
  }),
  { name: 'ReliabilityTeamChoice' },
);

/** One of one's own teams, or any other by its reference. */
export function TeamChoice(props: {
  own: readonly string[];
  team: string | undefined;
  onChange(team: string): void;
}) {
  const { own, team, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(reliabilityTranslationRef);
  const isOwn = team !== undefined && own.includes(team);
  const [isOther, setOther] = useState(!isOwn);
  const [text, setText] = useState(isOwn ? '' : team ?? '');
  const written = teamOf(text);
  return (
    <form
      className={classes.root}
      onSubmit={event => {
        event.preventDefault();
        if (written) {
          onChange(written);
        }
      }}
    >
      {own.length > 0 && (
        <ChoiceSelect
          id="reliability-drills-team"
          label={t('drills.team')}
          chosen={isOther ? OTHER : team}
          options={[
            ...own.map(ref => ({ value: ref, label: ownerName(ref) })),
            { value: OTHER, label: t('drills.otherTeam') },
          ]}
          onChange={chosen => {
            setOther(chosen === OTHER);
            if (chosen && chosen !== OTHER) {
              onChange(chosen);
            }
          }}
        />
      )}
      {isOther && (
        <>
          <TextField
            id="reliability-drills-other-team"
            label={t('drills.teamRef')}
            variant="outlined"
            size="small"
            value={text}
            onChange={event => setText(event.target.value)}
          />
          <Button type="submit" variant="outlined" disabled={!written}>
            {t('drills.show')}
          </Button>
        </>
      )}
    </form>
  );
}
