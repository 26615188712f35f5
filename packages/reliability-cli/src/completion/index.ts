import { UsageError } from '../command';
import type { Command } from '../command';
import { bash } from './bash';
import { fish } from './fish';
import { zsh } from './zsh';

const SHELLS = { bash, zsh, fish };

const HELP = `Usage: reliability completion bash|zsh|fish

A script that lets a shell complete commands and options of reliability.

Examples:
  reliability completion bash > ~/.local/share/bash-completion/completions/reliability
  reliability completion zsh > "\${fpath[1]}/_reliability"
  reliability completion fish > ~/.config/fish/completions/reliability.fish
`;

/** `reliability completion` for these commands. */
export function completionOf(commands: ReadonlyMap<string, Command>): Command {
  const words = Object.keys(SHELLS);
  return {
    summary: 'a completion script for bash, zsh or fish',
    help: HELP,
    options: [],
    words,
    run([shell, ...more]) {
      const script = Object.entries(SHELLS).find(([name]) => name === shell);
      if (!script || more.length) {
        throw new UsageError(
          `Which shell? Write reliability completion ${words.join(' or ')}.`,
        );
      }
      return { exitCode: 0, stdout: script[1](commands), stderr: '' };
    },
  };
}
