import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture } from './processes.mjs';
import { freePort, isListening } from './portal.mjs';

/**
 * Starts a throw-away PostgreSQL for the tests. PostgreSQL refuses to run as
 * root, so root runs it as the `postgres` user its package made.
 *
 * @returns the connection string and how to stop it
 */
export async function startPostgres(initdb) {
  const asRoot = process.getuid?.() === 0;
  const bin = path.dirname(initdb);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigie-postgres-'));
  const data = path.join(folder, 'data');
  const as = (command, args) =>
    asRoot
      ? ['runuser', ['-u', 'postgres', '--', command, ...args]]
      : [command, args];
  if (asRoot) await capture('chown', ['postgres', folder]);

  const initialised = await capture(
    ...as(initdb, [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-N',
      '-E',
      'UTF8',
      '--locale=C',
    ]),
    { cwd: folder },
  );
  if (initialised.code !== 0) {
    throw new Error(`Setting up PostgreSQL failed: ${initialised.stdout}`);
  }
  const port = await freePort();
  const server = spawn(
    ...as(path.join(bin, 'postgres'), [
      ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder],
      // Nothing here outlives the tests, so nothing needs to reach the disk.
      ...[
        '-F',
        '-c',
        'synchronous_commit=off',
        '-c',
        'full_page_writes=off',
        '-c',
        'max_connections=200',
      ],
    ]),
    { cwd: folder, stdio: 'ignore' },
  );
  let ended = false;
  const gone = new Promise(resolve => server.once('exit', resolve)).then(() => {
    ended = true;
  });
  while (!(await isListening(port))) {
    if (ended) throw new Error('PostgreSQL ended while starting.');
    await sleep(100);
  }
  return {
    connectionString: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      // `runuser` passes SIGTERM on; SIGINT would make the server drop its clients at once.
      const pid = Number(
        fs
          .readFileSync(path.join(data, 'postmaster.pid'), 'utf8')
          .split('\n')[0],
      );
      process.kill(pid, 'SIGINT');
      await gone;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
