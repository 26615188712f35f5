// Writes what is derived from openapi.yaml: the types of the API (for the
// client and the router) and the document as a module (for validation at run
// time). `--check` writes nothing and fails when the files are out of date.
import fs from 'node:fs';
import path from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { root } from './lib/paths.mjs';

const header = kind =>
  `/* eslint-disable */\n// ${kind}, generated from plugins/reliability-backend/src/schema/openapi.yaml by \`npm run generate\`.\n\n`;
const source = path.join(
  root,
  'plugins/reliability-backend/src/schema/openapi.yaml',
);
const document = parse(fs.readFileSync(source, 'utf8'));

const outputs = {
  'plugins/reliability-common/src/api/generated/schema.ts':
    header('Types of the API') + astToString(await openapiTypescript(document)),
  'plugins/reliability-backend/src/schema/generated/openapi.ts': `${header(
    'The API document',
  )}export const spec = ${JSON.stringify(document, null, 2)} as const;\n`,
};

let stale = 0;
for (const [file, content] of Object.entries(outputs)) {
  const target = path.join(root, file);
  const current = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
  if (current === content) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is out of date: run \`npm run generate\`.`);
    stale += 1;
  } else {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
    console.log(`Wrote ${file}`);
  }
}
process.exit(stale ? 1 : 0);
