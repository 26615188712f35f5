import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** Runs a command to its end with inherited output; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      ...options,
      env: { ...process.env, ...options.env },
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code ?? 1));
  });
}

/** Runs a command and resolves to `{ code, stdout }`; stderr is dropped. Never throws. */
export function capture(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
      ...options,
    });
    let stdout = '';
    child.stdout.on('data', chunk => (stdout += chunk));
    child.once('error', () => resolve({ code: 127, stdout: '' }));
    child.once('close', code => resolve({ code: code ?? 1, stdout }));
  });
}

/** As `run`, but a failure ends the script with a sentence that says which step failed. */
export async function step(title, command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) {
    console.error(`\n${title} failed (exit ${code}).`);
    process.exit(1);
  }
}

/**
 * Runs a talkative command to its end with its output in a log file. Of that
 * output only the lines `progress` picks are shown, and its end when it fails.
 *
 * @param options.progress - from a line of output, what to show of it, if anything
 */
export async function runLogged(
  command,
  args,
  { logFile, progress, ...options },
) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const log = fs.createWriteStream(logFile);
  const child = spawn(command, args, {
    cwd: root,
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  let rest = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      log.write(chunk);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        const shown = progress?.(line);
        if (shown) console.log(`  ${shown}`);
      }
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit, signal) => resolve(signal ? 1 : exit ?? 1));
  });
  await new Promise(resolve => log.end(resolve));
  if (code !== 0) {
    const lines = fs.readFileSync(logFile, 'utf8').trimEnd().split('\n');
    console.error(lines.slice(-40).join('\n'));
    console.error(`\nAll of it is in ${path.relative(root, logFile)}.`);
  }
  return code;
}
