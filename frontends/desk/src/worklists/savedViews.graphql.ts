import { graphql } from '../gql/gql.ts';

export const SavedViewFields = graphql(`
  fragment SavedViewFields on SavedView {
    id
    name
    list
    filter { severity status category departmentId buildingId from to search }
    version
  }
`);

export const SavedViewsOf = graphql(`
  query SavedViewsOf($projectId: ID!) {
    savedViews(projectId: $projectId) { ...SavedViewFields @unmask }
  }
`);

export const SaveView = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      ... on SavedView { ...SavedViewFields @unmask }
      ... on Refusal { code message }
    }
  }
`);

export const RenameView = graphql(`
  mutation RenameView($input: RenameViewInput!) {
    renameView(input: $input) {
      ... on SavedView { ...SavedViewFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const WithdrawView = graphql(`
  mutation WithdrawView($input: WithdrawViewInput!) {
    withdrawView(input: $input) {
      ... on SavedView { ...SavedViewFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
