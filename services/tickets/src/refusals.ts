import { type Facts, Refusal, type Words } from '@onedesk/kernel';

/** The record's state does not allow the action now; the facts stand in the words and beside them. */
export function notAllowedNow(action: string, words: Words, facts: Facts = {}): Refusal {
  const named = Object.entries(facts).map(([name, value]) => ({ name, value: String(value ?? '') }));
  return new Refusal('NotAllowedNow', words, { facts, fields: { action, facts: named } });
}
