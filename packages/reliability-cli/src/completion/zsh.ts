import type { Command } from '../command';

/** Completion for zsh. */
export function zsh(commands: ReadonlyMap<string, Command>): string {
  const described = [...commands].map(
    ([name, { summary }]) => `    '${name}:${quoted(summary)}'`,
  );
  const cases = [...commands].map(
    ([name, { options, choices = {}, words }]) => {
      const specs = [
        ...options.map(option => {
          const values = choices[option];
          return `'--${option}=[${option}]:${option}:${
            values ? `(${values.join(' ')})` : '_files'
          }'`;
        }),
        "'--help[help]'",
        words ? `'1:which:(${words.join(' ')})'` : "'*:path:_files'",
      ];
      return `    ${name}) _arguments ${specs.join(' ')} ;;`;
    },
  );
  return `#compdef reliability
_reliability() {
  local -a commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join('\n')}
  esac
}
compdef _reliability reliability
`;
}

function quoted(text: string): string {
  return text.replace(/'/g, "'\\''");
}
