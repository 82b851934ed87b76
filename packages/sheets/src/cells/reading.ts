/** What a cell says, or the code of why it cannot be accepted. `null` is a cell that says nothing. */
export type Reading<T, Code extends string = string> =
  | { readonly value: T; readonly fault?: undefined }
  | { readonly fault: Code };

export function reads<T>(value: T): { readonly value: T; readonly fault?: undefined } {
  return { value };
}

export function faulty<Code extends string>(fault: Code): { readonly fault: Code } {
  return { fault };
}
