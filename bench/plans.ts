import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Tables that grow with the estate: reading one of them whole is a defect at any size. */
const ofProperty = ['unit', 'party', 'party_term', 'contact', 'unit_role', 'use_fact'];
const ofComplaints = ['complaint', 'complaint_gram', 'complaint_event', 'clock', 'clock_step', 'callback'];
const large = ['duty_entry', 'ledger_account', ...ofProperty, ...ofComplaints];

/** Where PostgreSQL writes its log while plans are collected. */
export const logSettings = { logging_collector: 'on', log_directory: 'log', log_filename: 'plans.log' };

/** From now on new connections to the database tell the plan of every statement, as it ran. */
export async function tellPlans(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, [
    `alter database bench set session_preload_libraries = 'auto_explain'`,
    `alter database bench set auto_explain.log_min_duration = 0`,
    `alter database bench set auto_explain.log_analyze = on`,
    `alter database bench set auto_explain.log_timing = off`,
  ]);
}

async function asOwner(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const sql of statements) await client.query(sql);
  await client.end();
}

/** A statement with its plan as it ran; `whole`: large tables of which it read every row. */
export interface Plan {
  readonly statement: string;
  readonly plan: string;
  readonly whole: readonly string[];
}

/** What is worth a line: which indexes each statement used, how long it took, and what it read whole. */
export function planLines(plans: readonly Plan[]): string {
  const lines = plans.map(({ statement, plan, whole }) => {
    const indexes = [
      ...new Set(
        [...plan.matchAll(/Index (?:Only )?Scan.*? using (\w+)|Bitmap Index Scan on (\w+)/g)].map(([, a, b]) => a ?? b),
      ),
    ];
    const fault = whole.length > 0 ? `  READ WHOLE: ${whole.join(', ')}` : '';
    return `  ${statement.slice(0, 110).padEnd(110)}  ${indexes.join(', ')}${fault}`;
  });
  return `Statements on large tables, and the indexes that they used:\n${lines.join('\n')}`;
}

/** The statement and the plan of everything that was told and names one of the large tables, each once. */
export function toldPlans(dataDir: string): Plan[] {
  const folder = join(dataDir, 'log');
  const text = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const told = text.split(/^(?=\S.*(?:LOG|duration):)/m).flatMap((entry) => {
    const [, statement, plan] = /Query Text: (.*?)\n((?:\t.*\n?)+)$/s.exec(entry) ?? [];
    return statement && plan
      ? [{ statement: statement.replace(/\s+/g, ' ').trim(), plan: plan.replace(/^\t/gm, '').trimEnd() }]
      : [];
  });
  const once = new Map(told.map((one) => [one.statement, one]));
  return [...once.values()]
    .filter(({ plan }) => large.some((table) => new RegExp(`\\bon ${table}\\b`).test(plan)))
    .map((one) => ({ ...one, whole: large.filter((table) => new RegExp(`Seq Scan on ${table}\\b`).test(one.plan)) }));
}
