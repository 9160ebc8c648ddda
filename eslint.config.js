import { configApp, GLOBAL_IGNORE_LIST, INCLUDE_LIST } from '@adonisjs/eslint-config'

/** What lies in one floor may use the floors before it in this list, never those after. */
const floors = [
  ['values'],
  ['rules', 'workflows'],
  ['models'],
  ['queries', 'services'],
  ['actions', 'policies'],
  ['controllers', 'middleware', 'listeners', 'jobs', 'commands'],
]
const http = ['@adonisjs/core/http', '@adonisjs/core/services/router']

// `regex`, because in the `group` form a leading # means comment and the rule silently does nothing.
const keepToTheFloorsBelow = floors.flatMap((floor, level) =>
  floor.map((folder) => ({
    files: [`app/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: floors
            .slice(level + 1)
            .flat()
            .map((above) => ({ regex: `^#${above}/`, message: `app/${folder} lies below app/${above}.` })),
          paths: level < floors.length - 1 ? http.map((name) => ({ name, message: 'HTTP ends at the controllers.' })) : [],
        },
      ],
    },
  }))
)

const houseStyle = {
  files: INCLUDE_LIST,
  rules: {
    // Layout is prettier's work (`npm run format`), not an error of the code.
    'prettier/prettier': 'off',
    '@stylistic/max-len': 'off',
    '@stylistic/comma-dangle': 'off',
    // Tables are written as tables.
    '@stylistic/no-multi-spaces': 'off',
    // A guard on one line reads as the sentence it is.
    'curly': 'off',
    // `(await row).amount` says in one word what a name of its own would say in a line.
    '@unicorn/no-await-expression-member': 'off',
    // Names of files and of people are cleaned of control characters; papers are set with full-width spaces.
    'no-control-regex': 'off',
    'no-irregular-whitespace': ['error', { skipTemplates: true }],
    // `const { _once, ...rest }` takes off what a form adds; the field has the framework's underscore.
    '@typescript-eslint/naming-convention': [
      'error',
      {
        selector: 'variable',
        format: ['camelCase', 'UPPER_CASE', 'PascalCase'],
        leadingUnderscore: 'allow',
        filter: { regex: '^_$', match: false },
      },
      { selector: 'typeLike', format: ['PascalCase'] },
    ],
    'no-console': 'error',
  },
}

/** Plain JavaScript: the scripts run before anything is installed; the page's scripts run in a browser. */
const scripts = { files: ['scripts/**/*.js', 'tests/benchmarks/**/*.js', 'resources/js/**/*.js'], rules: { eqeqeq: ['error', 'always'] } }

export default [
  { ignores: [...GLOBAL_IGNORE_LIST, 'public/**', 'storage/**', '.adonisjs/**'] },
  ...configApp(...keepToTheFloorsBelow, houseStyle, scripts),
]
