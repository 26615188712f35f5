// In a file of its own, as CommonJS: Playwright cannot load import.meta from its tests.
const path = require('node:path');

module.exports = path.resolve(__dirname, '../..');
