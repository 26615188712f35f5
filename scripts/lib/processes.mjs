import { spawn } from 'node:child_process';
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
