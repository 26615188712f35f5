import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';

/** A choice of one value, or of none where `any` names that. */
export function ChoiceSelect<T extends string>(props: {
  id: string;
  label: string;
  chosen: T | undefined;
  any?: string;
  /** Language of the options, where it is not the app's. */
  lang?: string;
  options: ReadonlyArray<{ value: T; label: string }>;
  onChange(chosen: T | undefined): void;
}) {
  const { id, label, chosen, any, lang, options, onChange } = props;
  return (
    <TextField
      select
      id={id}
      label={label}
      variant="outlined"
      size="small"
      value={chosen ?? ''}
      onChange={event =>
        onChange(
          options.find(({ value }) => value === event.target.value)?.value,
        )
      }
      InputLabelProps={{ shrink: true }}
      SelectProps={{
        displayEmpty: true,
        renderValue: () =>
          options.find(({ value }) => value === chosen)?.label ??
          chosen ??
          any ??
          '',
        MenuProps: { getContentAnchorEl: null },
      }}
    >
      {any !== undefined && (
        <MenuItem value="" dense>
          {any}
        </MenuItem>
      )}
      {options.map(option => (
        <MenuItem key={option.value} value={option.value} dense lang={lang}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
