module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // Nothing of a test is published, and real servers are started in one way for all.
      files: ['src/*.test.ts', 'src/__testUtils__/*.ts'],
      rules: { '@backstage/no-relative-monorepo-imports': 'off' },
    },
  ],
});
