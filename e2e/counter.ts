import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const documents = JSON.parse(
  readFileSync(new URL('../frontends/desk/src/gql/persisted-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** A complaint as the counter registers it, sent by the page's own document. */
export async function registerComplaint(page: Page): Promise<{ id: string; number: string }> {
  const [hash = ''] =
    Object.entries(documents).find(([, text]) => text.includes('registerComplaint(input: $input)')) ?? [];
  const answer = await page.evaluate(
    async (sha256Hash) => {
      const input = {
        idempotencyKey: crypto.randomUUID(),
        projectId: localStorage.getItem('onedesk.project'),
        channel: 'phone',
        words: '电梯又停了，等了二十分钟',
        place: '1栋大堂',
        callerName: '来电人',
        callerPhone: '19900010001',
      };
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ variables: { input }, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      });
      return response.json() as Promise<{ data: { registerComplaint: { id: string; number: string } } }>;
    },
    hash.replace('sha256:', ''),
  );
  return answer.data.registerComplaint;
}
