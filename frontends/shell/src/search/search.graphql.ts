import { graphql } from '../gql/index.ts';

export const SearchQuery = graphql(`
  query PropertySearch($projectId: ID!, $text: String!, $first: Int!) {
    propertySearch(projectId: $projectId, text: $text, first: $first) {
      kind
      matched
      title
      subtitle
      unit {
        id
      }
      party {
        id
      }
    }
  }
`);
