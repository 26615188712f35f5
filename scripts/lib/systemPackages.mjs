import fs from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';

/** The first of these programs that is installed; names are looked up on PATH, absolute patterns as they are. */
function find(...candidates) {
  for (const candidate of candidates) {
    if (path.isAbsolute(candidate)) {
      if (fs.existsSync(candidate)) return candidate;
      continue;
    }
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, candidate);
      if (folder && fs.existsSync(file)) return file;
    }
  }
  return undefined;
}

/** Debian keeps the PostgreSQL server outside PATH, one folder a version. */
function findPostgres() {
  const base = '/usr/lib/postgresql';
  const versions = fs.existsSync(base)
    ? fs.readdirSync(base).sort((a, b) => Number(b) - Number(a))
    : [];
  return find(...versions.map(v => `${base}/${v}/bin/initdb`), 'initdb');
}

/** What the tests use beside Node, how to find it, and the Debian package that brings it. */
const NEEDED = {
  postgresql: { title: 'PostgreSQL server', find: findPostgres },
  prometheus: {
    title: 'Prometheus',
    find: () => find('promtool') && find('prometheus'),
  },
  'prometheus-alertmanager': {
    title: 'Alertmanager',
    find: () => find('amtool') && find('prometheus-alertmanager'),
  },
  'victoria-metrics': {
    title: 'VictoriaMetrics',
    find: () => find('vmalert') && find('victoria-metrics'),
  },
  chromium: {
    title: 'Chromium',
    find: () =>
      process.env.CHROMIUM_PATH ??
      find('chromium', 'chromium-browser', 'google-chrome'),
  },
};

function isDebianAsRoot() {
  return process.getuid?.() === 0 && Boolean(find('apt-get'));
}

/**
 * Finds the programs, installing what is missing with apt on Debian as root.
 *
 * @returns for each name its path, or undefined where it is not to be had
 */
export async function ensureSystemPackages(names) {
  const missing = names.filter(name => !NEEDED[name].find());
  if (missing.length > 0 && isDebianAsRoot()) {
    console.log(`Installing ${missing.join(', ')} with apt…`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...missing],
      { env, stdio: ['ignore', 'ignore', 'inherit'] },
    );
  }
  return Object.fromEntries(names.map(name => [name, NEEDED[name].find()]));
}

export function titleOf(name) {
  return NEEDED[name].title;
}
