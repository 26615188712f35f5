import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, stateDir } from './paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

function* filesBelow(target) {
  if (!fs.existsSync(target)) return;
  if (fs.statSync(target).isFile()) {
    yield target;
    return;
  }
  for (const entry of fs.readdirSync(target, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) continue;
    yield* filesBelow(path.join(target, entry.name));
  }
}

/**
 * A digest of the contents of files and folders below the root. Contents, not
 * times: a fresh clone and a switched branch must give the same answer.
 */
export function digestOf(targets, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const target of targets) {
    const files = [...filesBelow(path.join(root, target))].sort();
    for (const file of files) {
      hash.update(path.relative(root, file)).update('\0');
      hash.update(fs.readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

const stampFile = name => path.join(stateDir, 'stamps', name);

/** Whether the step `name` has already been completed for this digest. */
export function isStamped(name, digest) {
  try {
    return fs.readFileSync(stampFile(name), 'utf8') === digest;
  } catch {
    return false;
  }
}

/** Remembers that the step `name` is complete; written last, so an interrupted step runs again. */
export function writeStamp(name, digest) {
  fs.mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  fs.writeFileSync(stampFile(name), digest);
}
