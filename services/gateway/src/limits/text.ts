import { Lexer, Source, TokenKind } from 'graphql';
import type { GraphLimits } from './limits.policy.ts';

/** What a text has too much of. */
export type TextExcess = 'characters' | 'tokens' | 'brackets';

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * What of a document's text is too much to parse it; undefined if nothing is. The parser can count tokens itself, but
 * deep brackets overflow its stack before it has met many. What cannot even be read is left to the parser to name.
 */
export function tooMuchToParse(text: string, limits: GraphLimits): TextExcess | undefined {
  if (text.length > limits.characters) return 'characters';
  const lexer = new Lexer(new Source(text));
  let open = 0;
  try {
    for (let tokens = 0; lexer.advance().kind !== TokenKind.EOF; ) {
      if (++tokens > limits.tokens) return 'tokens';
      if (closing.has(lexer.token.kind)) open -= 1;
      if (opening.has(lexer.token.kind) && ++open > limits.brackets) return 'brackets';
    }
  } catch {
    // The parser stops at the same sign, and what came before it is within bounds.
  }
  return undefined;
}
