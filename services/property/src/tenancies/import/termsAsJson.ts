import type { Terms } from '../tenancy.ts';

/** Terms as a trace keeps them: amounts in fen as texts. */
export const termsAsJson = ({ monthlyRent, deposit, ...plain }: Terms) => ({
  ...plain,
  monthlyRent: String(monthlyRent),
  deposit: String(deposit),
});

/** The same, read again. */
export function termsOf(json: Record<string, unknown>): Terms {
  const { monthlyRent, deposit, ...plain } = json as ReturnType<typeof termsAsJson>;
  return { ...plain, monthlyRent: BigInt(monthlyRent), deposit: BigInt(deposit) };
}
