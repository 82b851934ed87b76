/** The elements of a list of texts as the history writes it (JSON); undefined for anything else. */
export function listOf(value: string): string[] | undefined {
  if (!value.startsWith('[')) return undefined;
  try {
    const parsed = JSON.parse(value) as unknown;
    return Array.isArray(parsed) && parsed.every((one) => typeof one === 'string') ? parsed : undefined;
  } catch {
    return undefined;
  }
}
