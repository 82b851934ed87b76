import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

// Generated types mark masked fragments; this tells Apollo Client to believe the marks.
declare module '@apollo/client' {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
