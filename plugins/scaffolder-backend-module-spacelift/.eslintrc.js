module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // The action is tested against the real plugin; the module itself only talks HTTP with it.
      files: ['src/**/*.integration.test.ts'],
      rules: {
        '@backstage/no-mixed-plugin-imports': [
          'warn',
          { excludedTargetPackages: ['@internal/plugin-spacelift-backend'] },
        ],
      },
    },
  ],
});
