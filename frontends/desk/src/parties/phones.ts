/** Several phones typed in one field: separated by spaces, commas, semicolons, slashes or lines. */
export function phonesOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,\uFF0C\u3001;\uFF1B/\uFF0F]+/).filter(Boolean);
}
