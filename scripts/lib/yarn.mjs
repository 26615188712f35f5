import fs from 'node:fs';
import path from 'node:path';
import { root, stateDir } from './paths.mjs';
import { capture, run, runLogged, step } from './processes.mjs';
import { digestOf, isStamped, writeStamp } from './stamp.mjs';

const { packageManager } = JSON.parse(
  fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
);
const yarnVersion = packageManager.split('@')[1];
const yarnHome = path.join(stateDir, 'tools', `yarn-${yarnVersion}`);
const yarnBin = path.join(
  yarnHome,
  'node_modules/@yarnpkg/cli-dist/bin/yarn.js',
);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

let registry;
/** npm's own registry setting: yarn does not read it, and a mirror must serve both. */
async function npmRegistry() {
  registry ??= (
    await capture(npm, ['config', 'get', 'registry'])
  ).stdout.trim();
  return registry;
}

/** Native addons built from source need the headers of the very Node that will load them. */
function nodeHeaders() {
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  return fs.existsSync(path.join(prefix, 'include/node/node.h'))
    ? { npm_config_nodedir: prefix }
    : {};
}

async function yarnEnvironment() {
  const url = await npmRegistry();
  return {
    ...nodeHeaders(),
    ...(url.startsWith('http') ? { YARN_NPM_REGISTRY_SERVER: url } : {}),
    YARN_IGNORE_PATH: '1',
  };
}

/** Fetches the pinned yarn with npm, once, into the state folder: nobody needs yarn installed. */
async function ensureYarn() {
  if (fs.existsSync(yarnBin)) return;
  fs.mkdirSync(yarnHome, { recursive: true });
  fs.writeFileSync(path.join(yarnHome, 'package.json'), '{"private":true}');
  await step('Fetching yarn', npm, [
    'install',
    '--prefix',
    yarnHome,
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    `@yarnpkg/cli-dist@${yarnVersion}`,
  ]);
}

/** Runs the pinned yarn; resolves to its exit code. With a `logFile`, as `runLogged` does. */
export async function yarn(args, options = {}) {
  await ensureYarn();
  const start = options.logFile ? runLogged : run;
  return start(process.execPath, [yarnBin, ...args], {
    ...options,
    env: { ...(await yarnEnvironment()), ...options.env },
  });
}

/** Installs exactly what yarn.lock names, unless that has been done for this lock and this Node. */
export async function ensureInstalled() {
  const manifests = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  for (const folder of ['packages', 'plugins']) {
    for (const name of fs.readdirSync(path.join(root, folder))) {
      manifests.push(`${folder}/${name}/package.json`);
    }
  }
  const digest = digestOf(manifests, process.versions.modules);
  const installed = fs.existsSync(
    path.join(root, 'node_modules/.yarn-state.yml'),
  );
  if (installed && isStamped('install', digest)) return;
  console.log(
    'Installing dependencies (the first time takes some minutes; a database driver may be compiled)…',
  );
  const code = await yarn(['install', '--immutable'], {
    logFile: path.join(stateDir, 'logs/install.log'),
    progress: line => /┌ (.+ step)/.exec(line)?.[1],
  });
  if (code !== 0) {
    console.error(
      '\nInstalling failed. A C++ toolchain (g++, make, python3) is needed to build the SQLite driver.',
    );
    process.exit(1);
  }
  writeStamp('install', digest);
}
