import type { Command } from '../command';

/** Completion for bash. */
export function bash(commands: ReadonlyMap<string, Command>): string {
  const cases = [...commands].map(
    ([name, { options, choices = {}, words }]) => {
      const flags = [...options, 'help'].map(option => `--${option}`);
      const values = Object.entries(choices).map(
        ([option, values_]) =>
          `        --${option}) COMPREPLY=($(compgen -W '${values_.join(
            ' ',
          )}' -- "$word")); return ;;`,
      );
      return `    ${name})
      case $before in
${[...values, '        *) ;;'].join('\n')}
      esac
      if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W '${flags.join(' ')}' -- "$word"))
      else
        COMPREPLY=($(compgen ${
          words ? `-W '${words.join(' ')}'` : '-f'
        } -- "$word"))
      fi ;;`;
    },
  );
  return `# bash completion for reliability
_reliability() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W '${[...commands.keys()].join(
      ' ',
    )} --help --version' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
}
complete -o filenames -F _reliability reliability
`;
}
