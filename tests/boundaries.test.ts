import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** `from` imports `to`: each line breaks exactly the rule it stands under. */
const forbidden: Record<string, [from: string, to: string][]> = {
  'features-meet-at-their-index': [
    ['services/tickets/src/complaints/complaint.resolver.ts', 'services/tickets/src/visits/visit.ts'],
    ['services/tickets/src/service.ts', 'services/tickets/src/visits/visit.ts'],
  ],
  'features-of-apps-meet-at-their-index': [
    ['frontends/desk/src/complaints/ComplaintPage.tsx', 'frontends/desk/src/visits/VisitPage.tsx'],
  ],
  'services-are-islands': [
    ['services/tickets/src/complaints/complaint.ts', 'services/property/src/service.ts'],
    ['services/gateway/src/main.ts', 'services/property/src/service.ts'],
  ],
  'services-are-mounted-by-their-service': [
    ['services/gateway/src/subgraphs.ts', 'services/property/src/estate/index.ts'],
  ],
  'apps-are-islands': [
    ['frontends/desk/src/app.tsx', 'frontends/reports/src/app.tsx'],
    ['frontends/desk/src/routes.tsx', 'frontends/shell/src/start.tsx'],
  ],
  'apps-speak-over-the-network': [
    ['frontends/desk/src/upload.ts', 'services/property/src/service.ts'],
    ['packages/web/src/session.ts', 'packages/subgraph/src/index.ts'],
  ],
  'rules-are-data': [
    ['services/tickets/src/visits/visit.lifecycle.ts', 'services/tickets/src/visits/visit.ts'],
    ['services/tickets/src/visits/visit.policy.ts', 'packages/subgraph/src/index.ts'],
  ],
  'packages-know-no-product': [['packages/subgraph/src/subgraph.ts', 'services/tickets/src/service.ts']],
  'the-kernel-is-pure': [['packages/kernel/src/clock.ts', 'packages/subgraph/src/index.ts']],
  'sheets-are-read-without-the-system': [['packages/sheets/src/faults.ts', 'packages/subgraph/src/index.ts']],
  'the-test-bench-stays-in-tests': [['services/tickets/src/config.ts', 'packages/testkit/src/index.ts']],
  'packages-are-imported-by-name': [['services/tickets/src/visits/visit.queries.ts', 'packages/kernel/src/cursor.ts']],
  // Found once, at the end that comes first.
  'no-cycles': [['services/tickets/src/visits/egg.ts', 'services/tickets/src/visits/hen.ts']],
  'nothing-unknown': [['services/tickets/src/visits/visit.graphql.ts', 'services/tickets/src/visits/missing.ts']],
};

/** What the rules exist to allow. */
const allowed: [from: string, to: string][] = [
  ['services/tickets/src/visits/hen.ts', 'services/tickets/src/visits/egg.ts'],
  ['services/tickets/src/complaints/complaint.queries.ts', 'services/tickets/src/visits/index.ts'],
  ['services/tickets/src/complaints/complaint.lifecycle.ts', '@onedesk/kernel'],
  ['services/gateway/src/subgraphs.ts', '@onedesk/tickets'],
  ['services/tickets/src/visits/visit.api.test.ts', '@onedesk/testkit'],
  ['packages/testkit/src/estate.ts', '@onedesk/tickets'],
  ['frontends/desk/src/visits/VisitList.tsx', 'frontends/desk/src/ui/Panel.tsx'],
];

const entries = {
  kernel: 'packages/kernel/src/index.ts',
  subgraph: 'packages/subgraph/src/index.ts',
  testkit: 'packages/testkit/src/index.ts',
  tickets: 'services/tickets/src/service.ts',
};

test('every rule about who may import whom is broken once by a planted violation, and found', () => {
  const planted = Object.entries(forbidden).flatMap(([rule, pairs]) => pairs.map(([from, to]) => ({ rule, from, to })));
  const found = cruise(plant([...planted.map(({ from, to }): [string, string] => [from, to]), ...allowed]));
  for (const { rule, from, to } of planted) {
    expect(
      found.some((line) => line.startsWith(`${rule}: ${from} → `)),
      `${from} → ${to}`,
    ).toBe(true);
  }
  for (const [from, to] of allowed) {
    const target = entries[to.replace('@onedesk/', '') as keyof typeof entries] ?? to;
    expect(found.filter((line) => line.endsWith(`: ${from} → ${target}`))).toEqual([]);
  }
});

test('every rule there is has its planted violation', async () => {
  const config = (await import(join(root, '.dependency-cruiser.mjs'))) as {
    default: { forbidden: { name: string }[] };
  };
  expect(config.default.forbidden.map(({ name }) => name).toSorted()).toEqual(Object.keys(forbidden).toSorted());
});

/** Writes a small product of these imports into a folder of its own. */
function plant(imports: [from: string, to: string][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'onedesk-boundaries-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  copyFileSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  const lines = new Map<string, string[]>(Object.values(entries).map((entry) => [entry, []]));
  for (const [from, to] of imports) {
    const near = relative(dirname(from), to);
    const specifier = to.startsWith('@') ? to : near.startsWith('.') ? near : `./${near}`;
    lines.set(from, [
      ...(lines.get(from) ?? []),
      `import { a as a${lines.get(from)?.length ?? 0} } from '${specifier}';`,
    ]);
    if (!to.startsWith('@') && !to.includes('missing')) {
      lines.set(to, lines.get(to) ?? []);
    }
  }
  for (const [path, imported] of lines) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const uses = imported.map((_, index) => `a${index}`).join(', ');
    writeFileSync(join(folder, path), `${imported.join('\n')}\nexport const a = [${uses}];\n`);
  }
  link(folder);
  return folder;
}

/** Makes `@onedesk/…` importable by name, as the workspaces are. */
function link(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@onedesk'), { recursive: true });
  for (const [name, entry] of Object.entries(entries)) {
    const workspace = join(folder, dirname(dirname(entry)));
    const exports = { '.': { source: `./${relative(workspace, join(folder, entry))}` } };
    writeFileSync(join(workspace, 'package.json'), JSON.stringify({ name: `@onedesk/${name}`, exports }));
    symlinkSync(workspace, join(folder, 'node_modules/@onedesk', name));
  }
}

/** The violations in a folder, as `rule: importing file → imported file`. */
function cruise(folder: string): string[] {
  const program = join(root, 'node_modules/.bin/depcruise');
  const flags = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const { stdout } = spawnSync(program, [...flags, 'packages', 'services', 'frontends'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
