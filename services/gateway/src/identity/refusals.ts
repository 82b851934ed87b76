import { Refusal, type Words } from '@onedesk/kernel';

/** The record's state does not allow the action; `facts` say what stands in the way. */
export const notAllowedNow = (action: string, words: Words, facts: Record<string, string> = {}): Refusal =>
  new Refusal('NotAllowedNow', words, {
    facts,
    fields: { action, facts: Object.entries(facts).map(([name, value]) => ({ name, value })) },
  });
