import Checkbox from '@material-ui/core/Checkbox';
import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';

/** A choice of several values. */
export function FilterSelect<T extends string>(props: {
  id: string;
  label: string;
  chosen: readonly T[];
  options: ReadonlyArray<{ value: T; label: string }>;
  onChange(chosen: T[]): void;
}) {
  const { id, label, chosen, options, onChange } = props;
  return (
    <TextField
      select
      id={id}
      label={label}
      variant="outlined"
      size="small"
      value={chosen}
      onChange={event => onChange(event.target.value as unknown as T[])}
      SelectProps={{
        multiple: true,
        renderValue: () =>
          options
            .filter(option => chosen.includes(option.value))
            .map(option => option.label)
            .join(', '),
        MenuProps: { getContentAnchorEl: null },
      }}
    >
      {options.map(option => (
        <MenuItem key={option.value} value={option.value} dense>
          <Checkbox
            checked={chosen.includes(option.value)}
            disableRipple
            color="primary"
            tabIndex={-1}
            inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
          />
          <ListItemText primary={option.label} />
        </MenuItem>
      ))}
    </TextField>
  );
}
