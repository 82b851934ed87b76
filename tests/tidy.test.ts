import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** A habit that no other tool sees. `planted` is a file that breaks it, `fine` one that looks alike and does not. */
interface Habit {
  applies: RegExp;
  except?: RegExp;
  breaks: RegExp;
  planted: [path: string, text: string];
  fine: [path: string, text: string];
}

const product = /^(packages|services|frontends)\/[^/]+\/src\/.*\.tsx?$/;
const tests = /\.(test|fixtures)\.tsx?$|^packages\/testkit\//;
const words = /\/(zh-CN|en)\.(json|ts)$/;
const generated = /\/gql\//;

const habits: Record<string, Habit> = {
  'reads go through the principal’s transaction: no pool and no bare Kysely outside packages/subgraph and sign-in': {
    applies: product,
    except: new RegExp(`^packages/subgraph/|^services/gateway/src/auth/|${tests.source}`),
    breaks: /new (pg\.)?Pool\(|\bgetKysely\(/,
    planted: ['services/property/src/units/unit.queries.ts', 'const rows = em.getKysely().selectFrom(units);'],
    fine: ['services/property/src/units/unit.queries.ts', 'readTx(principal, (db) => db.selectFrom(units));'],
  },
  'time and chance are passed in: only the clock and the demo estate read them': {
    applies: /^(services\/[^/]+|packages\/(kernel|subgraph))\/src\/.*\.ts$/,
    except: new RegExp(`/clock\\.ts$|/demo/|${tests.source}`),
    breaks: /new Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)/,
    planted: ['services/tickets/src/visits/visit.ts', 'const due = new Date();'],
    fine: ['services/tickets/src/visits/visit.ts', 'const due = new Date(now.getTime() + step);'],
  },
  'the environment is read in one file': {
    applies: product,
    except: new RegExp(`/config\\.ts$|^packages/postgres/|${tests.source}`),
    breaks: /\bprocess\.env\b/,
    planted: ['services/tickets/src/service.ts', 'const url = process.env.DATABASE_URL;'],
    fine: ['services/tickets/src/config.ts', 'const url = process.env.DATABASE_URL;'],
  },
  'what is logged goes through the logger': {
    applies: product,
    except: tests,
    breaks: /\bconsole\.(log|info|debug|warn|error)\(/,
    planted: ['frontends/desk/src/app.tsx', "console.log('here');"],
    fine: ['frontends/desk/src/app.tsx', "log.info('started');"],
  },
  'nothing names a folder of somebody’s machine': {
    applies: /./,
    except: /^package-lock\.json$|^docs\/manual\//,
    breaks: /(?<![\w.}])\/(home|Users|work)\/\w+\//,
    planted: ['docs/tour.md', 'see /home/li/onedesk/README.md'],
    fine: ['docs/tour.md', 'see docs/home/README.md'],
  },
  'Chinese sentences have Chinese punctuation': {
    applies: product,
    except: new RegExp(`${tests.source}|${generated.source}`),
    breaks: /\bzh: '[^']*(?:[\u4e00-\u9fff}”][,;:!?]|[,;:!?][\u4e00-\u9fff])/,
    planted: ['services/tickets/src/visits/visit.ts', "zh: '请先登记,再放行'"],
    fine: ['services/tickets/src/visits/visit.ts', "zh: '请先登记，再放行', en: 'Register first, then let in'"],
  },
  'what is left to do stands in the tracker': {
    applies: /\.(ts|tsx|mjs|css|md|json)$/,
    breaks: /\b(TODO|FIXME|XXX)\b/,
    planted: ['services/tickets/src/service.ts', '// TODO later'],
    fine: ['services/tickets/src/service.ts', 'const todos = [];'],
  },
  'no test is switched off or runs alone': {
    applies: /\.(test|spec)\.tsx?$/,
    breaks: /\b(test|it|describe)\.(only|skip|todo|fixme)\(/,
    planted: ['tests/x.test.ts', "test.skip('a rule', …)"],
    fine: ['tests/x.test.ts', "test.each([1, 2])('a rule', …)"],
  },
  'the compiler is not told to look away': {
    applies: /\.(ts|tsx)$/,
    except: generated,
    breaks: /@ts-(ignore|nocheck|expect-error)/,
    planted: ['services/tickets/src/service.ts', '// @ts-ignore'],
    fine: ['services/tickets/src/service.ts', '// ts ignores this'],
  },
  'GraphQL types stand in *.graphql.ts, or beside the resolver that alone returns them': {
    applies: /^services\/[^/]+\/src\/.*\.ts$/,
    except: new RegExp(`\\.(graphql|resolver)\\.ts$|${tests.source}`),
    breaks: /^@(ObjectType|InputType|ArgsType)\(/m,
    planted: ['services/tickets/src/visits/visit.ts', '@ObjectType()\nclass Visit {}'],
    fine: ['services/tickets/src/visits/visit.graphql.ts', '@ObjectType()\nclass Visit {}'],
  },
  'resolvers stand in *.resolver.ts': {
    applies: /^services\/[^/]+\/src\/.*\.ts$/,
    except: new RegExp(`\\.resolver\\.ts$|${tests.source}`),
    breaks: /^@Resolver\(/m,
    planted: ['services/tickets/src/visits/visit.ts', '@Resolver()\nclass Visits {}'],
    fine: ['services/tickets/src/visits/visit.resolver.ts', '@Resolver()\nclass Visits {}'],
  },
  'an app’s documents stand in *.graphql.ts': {
    applies: /^frontends\/[^/]+\/src\/.*\.tsx?$/,
    except: new RegExp(`\\.graphql\\.ts$|${generated.source}|${tests.source}`),
    breaks: /\b(graphql|gql)\((\s|\/\*.*\*\/)*`/,
    planted: ['frontends/desk/src/units/UnitPage.tsx', 'const document = graphql(`query { units }`);'],
    fine: ['frontends/desk/src/units/units.graphql.ts', 'const document = graphql(`query { units }`);'],
  },
  'a file’s name says what is in it': {
    applies: /(^|\/)(utils?|helpers?|common|misc|managers?|stuff)(\.\w+)*\.tsx?$/,
    breaks: /^/,
    planted: ['packages/kernel/src/utils.ts', ''],
    fine: ['packages/kernel/src/money.ts', ''],
  },
};

const ignoredFolders = new Set([
  '.git',
  '.data',
  '.turbo',
  '.mf',
  'node_modules',
  'dist',
  'coverage',
  'test-results',
  'playwright-report',
]);

/** Every text file of ours, by its path from the root. */
const files = walk(root)
  .map((path) => relative(root, path))
  .filter((path) => /\.(ts|tsx|mjs|js|css|md|json|graphql|html|yml|yaml|sql)$/.test(path));

function walk(folder: string): string[] {
  if (ignoredFolders.has(basename(folder))) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function broken({ applies, except, breaks }: Habit, path: string, text: string): boolean {
  return applies.test(path) && !except?.test(path) && breaks.test(text);
}

describe.each(Object.entries(habits))('%s', (_, habit) => {
  test('holds everywhere', () => {
    expect(files.filter((path) => path !== 'tests/tidy.test.ts' && broken(habit, path, read(path)))).toEqual([]);
  });

  test('is noticed when it is broken, and only then', () => {
    expect(broken(habit, ...habit.planted)).toBe(true);
    expect(broken(habit, ...habit.fine)).toBe(false);
  });
});

test('our files are found', () => {
  expect(files).toContain('tests/tidy.test.ts');
  expect(files.filter((path) => product.test(path)).length).toBeGreaterThan(100);
});

test('no file has more than 400 lines: past that, it does two things', () => {
  const code = files.filter((path) => /\.(ts|tsx|mjs|css)$/.test(path) && !generated.test(path) && !words.test(path));
  expect(code.filter((path) => read(path).split('\n').length > 401)).toEqual([]);
});

describe('both languages say the same', () => {
  const chinese = files.filter((path) => /\/zh-CN\.(json|ts)$/.test(path));

  test('every app has both', () => {
    expect(chinese.length).toBeGreaterThan(2);
    expect(chinese.filter((path) => !files.includes(path.replace('zh-CN', 'en')))).toEqual([]);
  });

  test.each(chinese)('%s', async (path) => {
    const [zh, en] = await Promise.all([path, path.replace('zh-CN', 'en')].map(messages));
    expect(zh).toEqual(en);
    expect(new Set(zh).size).toBeGreaterThan(5);
  });

  test('a key that only one language has is noticed; the plural forms of a language are not keys', () => {
    expect(keys({ a: { b: '1' } })).not.toEqual(keys({ a: { c: '1' } }));
    expect(keys({ units_one: '{{count}} unit', units_other: '{{count}} units' })).toEqual(
      keys({ units_other: '{{count}} 户' }),
    );
  });
});

async function messages(path: string): Promise<string[]> {
  const module = (await import(join(root, path))) as Record<string, object>;
  return keys(module.default ?? Object.values(module)[0] ?? {});
}

/** The paths of all messages, sorted, plural forms as one. */
function keys(tree: object, prefix = ''): string[] {
  const all = Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keys(value, `${prefix}${key}.`) : [prefix + key],
  );
  return [...new Set(all.map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].toSorted();
}

/** The rules of the manual that are built so far; the titles of their tests are the specification. */
const builtRules = ['PPL-1', 'PPL-2', 'PPL-3', 'EST-1', 'EST-2', 'EST-6'];

test.each(builtRules)('rule %s opens the title of a test that proves it', (rule) => {
  const opening = new RegExp(`\\b(test|it|describe)(\\.\\w+\\([^)]*\\))?\\(\\s*['"\`]${rule} `);
  const proofs = files.filter((path) => /\.(test|spec)\.tsx?$/.test(path) && opening.test(read(path)));
  expect(proofs).not.toEqual([]);
});
