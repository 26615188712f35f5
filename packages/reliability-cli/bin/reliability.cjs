#!/usr/bin/env node
const { existsSync } = require('node:fs');
const path = require('node:path');

// In the repository there is no build: the sources are run as they are.
if (existsSync(path.resolve(__dirname, '../src'))) {
  require('@backstage/cli/config/nodeTransform.cjs');
  require('../src');
} else {
  require('../dist/index.cjs.js');
}
