#!/usr/bin/env node
import { checkApp } from './index.ts';
import { checks, type Report } from './report.ts';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What the check found, in lines for people. */
function told({ name, version, faults, sizes }: Report): string {
  const size = `${sizes.files} files, ${kB(sizes.total)} (${kB(sizes.compressed)} compressed), first script ${kB(sizes.entry)}`;
  const lines = faults.map(({ check, what }) => `  ${check}: ${what}\n    expected: ${checks[check]}`);
  const verdict = faults.length === 0 ? 'conforms to the contract' : `${faults.length} fault(s):`;
  return [`${name ?? 'unnamed app'} ${version ?? ''} ${verdict}`, ...lines, size].join('\n');
}

const [command, dist = 'dist'] = process.argv.slice(2);
if (command === 'check') {
  const report = await checkApp(dist);
  process.stdout.write(`${told(report)}\n`);
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} else {
  process.stderr.write('usage: onedesk-app check [dist]\n');
  process.exitCode = 2;
}
