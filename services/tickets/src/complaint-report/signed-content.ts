import { createHash } from 'node:crypto';
import type { MonthReport } from './monthReport.ts';
import type { Analysis } from './proposals.ts';

/** What a signature stands for: the figures, the analysis, who signed and when. */
export interface SignedContent {
  readonly revision: number;
  readonly reason: string | null;
  readonly report: MonthReport;
  readonly analysis: Analysis;
  /** ISO 8601 */
  readonly signedAt: string;
  readonly signedBy: string;
}

/** The text that is kept and its SHA-256 in hexadecimal digits; the database checks one against the other. */
export function contentOf(signed: SignedContent): { content: string; hash: string } {
  const content = JSON.stringify(signed);
  return { content, hash: createHash('sha256').update(content, 'utf8').digest('hex') };
}

/** What was signed, out of the text that is kept. */
export const readContent = (content: string): SignedContent => JSON.parse(content) as SignedContent;
