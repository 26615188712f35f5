import { useEffect, useRef, useState } from 'react';
import TextField from '@material-ui/core/TextField';

/** Between the last key and the request. */
const TYPING_MS = 300;

/** Text to search for, told once somebody stops typing. */
export function SearchText(props: {
  /** Of the field; the one of most pages unless told. */
  id?: string;
  text: string;
  label: string;
  onChange(text: string): void;
}) {
  const { id = 'reliability-filter-text', text, label, onChange } = props;
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const latestOnChange = useRef(onChange);
  latestOnChange.current = onChange;

  useEffect(() => {
    if (text !== sent.current) {
      sent.current = text;
      setTyped(text);
    }
  }, [text]);

  useEffect(() => {
    if (typed === sent.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      sent.current = typed;
      latestOnChange.current(typed);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <TextField
      id={id}
      type="search"
      variant="outlined"
      size="small"
      label={label}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      inputProps={{ maxLength: 200 }}
    />
  );
}
