import { checkApp, checks, type Report } from '../conformance/index.ts';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What the check found, in lines for people. */
function told({ name, version, faults, sizes }: Report): string {
  const size = `${sizes.files} files, ${kB(sizes.total)} (${kB(sizes.compressed)} compressed), first script ${kB(sizes.entry)}`;
  const lines = faults.map(({ check, what }) => `  ${check}: ${what}\n    expected: ${checks[check]}`);
  const verdict = faults.length === 0 ? 'conforms to the contract' : `has ${faults.length} fault(s):`;
  return [`${name ?? 'the app'} ${version ?? ''} ${verdict}`, ...lines, size].join('\n');
}

/** Prints what is wrong with a built app; the exit code: 0 conforms, 1 does not. */
export async function check(dist: string): Promise<number> {
  const report = await checkApp(dist);
  process.stdout.write(`${told(report)}\n`);
  return report.faults.length === 0 ? 0 : 1;
}
