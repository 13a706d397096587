import js from '@eslint/js'
import electronSecurity from 'eslint-plugin-electron-security'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'
import layers from './scripts/lint/layers.js'

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', 'demo-output', 'test-results', '*.json'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { handback: layers },
    rules: {
      'handback/import-direction': 'error',
      'handback/bridge-door': 'error',
      'handback/one-door': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
      // Electron hands out instances through static functions (Menu.buildFromTemplate).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '**/preload/contract/*.contract.ts',
                '**/preload/contract/shapes.ts',
                '**/preload/contract/contract.ts',
                '**/words/words.ts',
                '**/words/en.ts',
                '**/words/de.ts',
              ],
              allowTypeImports: true,
              message:
                'Types only: a value brings zod or the whole catalogue into the window. Share values through preload/contract/limits.ts.',
            },
          ],
        },
      ],
    },
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    languageOptions: { globals: globals.browser },
  },
  {
    ...electronSecurity.configs.recommended,
    files: ['main/**/*.ts', 'preload/**/*.ts'],
  },
  {
    files: ['scripts/**', '*.config.*', 'test/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
)
