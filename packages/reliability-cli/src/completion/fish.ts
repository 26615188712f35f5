import type { Command } from '../command';

/** Completion for fish. */
export function fish(commands: ReadonlyMap<string, Command>): string {
  const lines = [...commands].flatMap(
    ([name, { summary, options, choices = {}, words }]) => {
      const inside = `complete -c reliability -n '__fish_seen_subcommand_from ${name}'`;
      return [
        `complete -c reliability -n __fish_use_subcommand -f -a ${name} -d '${summary.replace(
          /['\\]/g,
          '\\$&',
        )}'`,
        ...options.map(option => {
          const values = choices[option];
          return `${inside} -l ${option} -r${
            values ? ` -f -a '${values.join(' ')}'` : ''
          }`;
        }),
        `${inside} -l help`,
        ...(words ? [`${inside} -f -a '${words.join(' ')}'`] : []),
      ];
    },
  );
  return `# fish completion for reliability\n${lines.join('\n')}\n`;
}
