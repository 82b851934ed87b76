import { mkdtempSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { copyOfRepository, type Ended, ranIn, testsIn } from './madeFeature.ts';

// Three features are made, built and tested here as their team would: that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const root = join(import.meta.dirname, '..');
const folder = join(mkdtempSync(join(tmpdir(), 'onedesk-feature-')), 'repository');
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const loan = ['tickets', 'umbrella-loan', '雨伞借用', 'Umbrella loans', 'LAF-1', 'takeBack', '收回'];
const tag = ['property', 'bicycle-tag', '自行车牌', 'Bicycle tags', 'EST-1', 'revoke', '注销'];
/** Of this one every guard is taken away before the tests run. */
const key = ['finance', 'safe-key', '保险柜钥匙', 'Safe keys', 'CSH-1', 'replace', '更换'];
const make = (...answers: string[]) => ranIn(folder, 'turbo/generators/make.ts', 'feature', ...answers);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const migrations = (service: string) => readdirSync(join(folder, `services/${service}/src/migrations`)).toSorted();
const numbered = (files: string[]) => files.map((file) => Number.parseInt(file, 10));

/** What a suite says there is. */
const counts = (path: string): Record<string, number> => {
  const [, inner = ''] = /howMany = \{([^}]*)\}/.exec(readFileSync(path, 'utf8')) ?? [];
  return Object.fromEntries([...inner.matchAll(/(\w+): (\d+)/g)].map(([, name = '', count]) => [name, Number(count)]));
};

let before: Record<string, string[]>;
let printed: string;
beforeAll(() => {
  copyOfRepository(folder);
  before = { tickets: migrations('tickets'), property: migrations('property') };
  const all = [...loan, 'umbrella-loans', 'takenBack', 'UmbrellaLoanAlreadyTakenBack', 'no'];
  printed = ranIn(folder, 'turbo', 'gen', 'feature', '--args', ...all).stdout;
  for (const other of [tag, key]) expect(make(...other)).toMatchObject({ status: 0, stderr: '' });
  for (const [program, ...flags] of [
    ['tsc', '-b', 'services/gateway'],
    ['services/gateway/dist/emit-schema.js'],
    ['graphql-codegen', '--config', 'codegen.ts', '--silent'],
  ] as const) {
    const { status, stdout, stderr } = ranIn(folder, program, ...flags);
    expect(status, stdout + stderr).toBe(0);
  }
});

describe('a feature that is made', () => {
  test('is made by turbo gen with answers given at once, which says what comes next', () => {
    expect(printed).toContain('made umbrella-loan');
    expect(printed).toContain('npm run schema');
  });

  test('has the next free number of its service, whatever was made elsewhere', () => {
    for (const [service, name] of [['tickets', 'umbrella_loans'] as const, ['property', 'bicycle_tags'] as const]) {
      const earlier = before[service] ?? [];
      const made = migrations(service).filter((file) => !earlier.includes(file));
      const number = String(Math.max(...numbered(earlier)) + 1).padStart(4, '0');
      expect(made).toEqual([`${number}_${name}.ts`]);
    }
  });

  test('leaves no word of its template open, and says its own words everywhere', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /^(services|frontends)\/\w+\/src\/.*(umbrella-loans|bicycle-tags)\/.*\.tsx?$/.test(path),
    );
    expect(files.length).toBeGreaterThan(25);
    expect(files.filter((path) => /%\w+%/.test(path + read(path)))).toEqual([]);
    for (const path of ['frontends/desk/src/app.tsx', 'frontends/admin/src/locales/zh-CN.json'])
      expect(
        ['雨伞借用', '自行车牌'].filter((title) => !read(path).includes(title)),
        path,
      ).toEqual([]);
  });

  test('is counted where all is counted, and its refusal is documented', () => {
    for (const [path, more] of [
      ['tests/promises.api.test.ts', { tables: 3, mutations: 6, queries: 6, subscriptions: 0 }],
      ['services/property/src/promises.api.test.ts', { entities: 1, tables: 1, mutations: 0 }],
    ] as const) {
      const ours = counts(join(root, path));
      const raised = Object.entries(counts(join(folder, path))).map(([name, count]) => [
        name,
        count - (ours[name] ?? 0),
      ]);
      expect(Object.fromEntries(raised), path).toEqual(more);
    }
    for (const refusal of ['UmbrellaLoanAlreadyTakenBack', 'BicycleTagAlreadyRevoked'])
      expect(read('docs/errors.md')).toContain(`| \`${refusal}\` |`);
  });

  test('compiles with everything there is', () => {
    for (const project of ['tsconfig.check.json', 'frontends/desk/tsconfig.json'])
      expect(ranIn(folder, 'tsc', '--noEmit', '-p', project).stdout, project).toBe('');
  });

  test('is as our linter and formatter want it, and keeps to the boundaries', () => {
    const made = ['tickets/src/umbrella-loans', 'property/src/bicycle-tags'].map((path) => `services/${path}`);
    const pages = ['umbrella-loans', 'bicycle-tags', 'messages'].map((path) => `frontends/desk/src/${path}`);
    const linted = ranIn(folder, 'oxlint', '--type-aware', '--deny-warnings', ...made, ...pages);
    expect(linted.stdout).toContain('Found 0 warnings and 0 errors');
    const { status, stderr } = ranIn(folder, 'biome', 'format', '.');
    expect(status, stderr).toBe(0);
    const cruised = ranIn(
      folder,
      'depcruise',
      '--config',
      '.dependency-cruiser.mjs',
      'services/tickets',
      'services/property',
      'frontends/desk',
    );
    expect(cruised.status, cruised.stdout).toBe(0);
  });
});

describe('what is not made', () => {
  const changed = (at: number, text: string) => loan.map((answer, index) => (index === at ? text : answer));
  test.each([
    ['a service that is none', changed(0, 'gateway'), 'A feature is made in one of'],
    ['a name that is none', changed(1, 'Umbrella loan'), 'A name has'],
    ['a feature that is there', loan, 'services/tickets/src/umbrella-loans is there already'],
    ['a record that the graph has', changed(1, 'duty-entry'), 'The graph has a type DutyEntry already'],
    ['a title that is not Chinese', changed(2, 'Umbrellas'), 'The Chinese title has'],
    ['a rule that the manual does not have', changed(4, 'XYZ-1').with(1, 'lost-glove'), 'The manual has no rule XYZ-1'],
    ['a verb that every record has', changed(5, 'register'), 'A verb has'],
  ])('%s', (_, answers, says) => {
    const { status, stderr } = make(...answers);
    expect(stderr).toContain(says);
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'services/tickets/src/lost-gloves'))).toBe(false);
  });

  test('anything by half: a list that is not found is named, and nothing is written', () => {
    const routes = 'frontends/desk/src/routes.tsx';
    const text = read(routes);
    writeFileSync(join(folder, routes), text.replace('export const routes', 'export const paths'));
    const { status, stderr } = make(...changed(1, 'lost-glove'));
    writeFileSync(join(folder, routes), text);
    expect(stderr).toContain(`${routes}: has no`);
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'services/tickets/src/lost-gloves'))).toBe(false);
    expect(read('packages/kernel/src/permissions.tickets.ts')).not.toContain('lostGlove');
  });
});

/** What guards something in what was made, and the test that says so when it is gone. */
const guards: [file: string, guard: string, instead: string, says: string][] = [
  ['safe-key.ts', 'if (!status) throw alreadyReplaced(this);', '', 'CSH-1 a second time is refused'],
  [
    'safe-keys.resolver.ts',
    "inProject(command, 'safeKey.register', of.projectId);",
    '',
    'registerSafeKey PPL-1 is forbidden',
  ],
  ['safe-keys.resolver.ts', "input, 'safeKey.replace'", "input, 'safeKey.see'", 'replaceSafeKey PPL-1 is forbidden'],
  [
    'safe-keys.resolver.ts',
    "inProject(context, 'safeKey.see', projectId);",
    '',
    'PPL-1 a list holds one project’s records',
  ],
  [
    'safe-keys.resolver.ts',
    '.filter((action) => context.may(needed[action], projectId))',
    '',
    'PPL-1 the buttons are those',
  ],
  ['safe-keys.resolver.ts', "context.require('history.see', projectId);", '', 'PPL-3 the history says who did what'],
  ['safe-keys.resolver.ts', ".min(1, 'required')", '', 'what is not filled in is refused at its field'],
  [
    'safe-keys.queries.ts',
    "rows.filter((row) => context.may('safeKey.see', row.project_id))",
    'rows',
    'PPL-1 by its id a record is found by nobody',
  ],
  ['safe-keys.queries.ts', 'descending: true', 'descending: false', 'CSH-1 has the newest first'],
  ['safe-key.privacy.ts', "SafeKey: ['words', 'remark']", '', 'PPL-2 the words are free text'],
  ['safe-key.lifecycle.ts', "to: 'replaced'", "to: 'registered'", 'CSH-1 a safe key begins as registered'],
  [
    'SafeKeyPage.tsx',
    "safeKey.allowedActions.includes('replaceSafeKey')",
    'safeKey',
    'PPL-1 without an allowed action there is no button',
  ],
  ['ReplaceSafeKeyDialog.tsx', "rules={required(t('safeKeys.remark'))}", '', 'CSH-1 the action needs a remark'],
  [
    'SafeKeyListPage.tsx',
    "permission: 'safeKey.register'",
    "permission: 'safeKey.see'",
    'PPL-1 who may only look has no button',
  ],
];

const guarded = ({ file }: Ended): boolean => file.includes('safe-keys');

describe('the tests of a feature that is made', () => {
  let results: Ended[];
  beforeAll(() => {
    for (const [file, guard, instead] of guards) {
      const path = join(folder, file.endsWith('.tsx') ? 'frontends/desk' : 'services/finance', 'src/safe-keys', file);
      const text = readFileSync(path, 'utf8');
      expect(text, file).toContain(guard);
      writeFileSync(path, text.replace(guard, instead));
    }
    const listing = ['permission-words', 'key-scopes'].map((name) => `tests/${name}.test.ts`);
    const words = 'desk/src/messages';
    results = testsIn(folder, 'umbrella-loans', 'bicycle-tags', 'safe-keys', words, ...listing);
  });

  test('are green, and so are those of the lists that it was entered in', () => {
    const others = results.filter((one) => !guarded(one));
    expect(others.filter(({ passed }) => !passed)).toEqual([]);
    for (const folder of [
      'tickets/src/umbrella-loans',
      'desk/src/umbrella-loans',
      'property/src/bicycle-tags',
      'desk/src/bicycle-tags',
    ])
      expect(others.filter(({ file }) => file.includes(folder)).length, folder).toBeGreaterThan(6);
  });

  test('fail where a guard is taken away, each by its name', () => {
    const failed = results.filter((one) => guarded(one) && !one.passed).map(({ title }) => title);
    const silent = guards.map(([, , , says]) => says).filter((says) => !failed.some((title) => title.includes(says)));
    expect(silent).toEqual([]);
  });
});
