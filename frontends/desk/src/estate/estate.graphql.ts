import { graphql } from '../gql/gql.ts';

export const EstateFields = graphql(`
  fragment EstateFields on Project {
    id
    name
    timeZone
    unitCount
    version
    allowedActions
    buildings { id name unitCount version allowedActions }
  }
`);

export const Estate = graphql(`
  query Estate {
    projects { ...EstateFields @unmask }
  }
`);

export const ProjectBuildings = graphql(`
  query ProjectBuildings($id: ID!) {
    project(id: $id) { id name allowedActions buildings { id name unitCount } }
  }
`);

export const CreateProject = graphql(`
  mutation CreateProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      ... on Project { ...EstateFields @unmask }
      ... on Refusal { code message }
    }
  }
`);

export const RenameProject = graphql(`
  mutation RenameProject($input: RenameProjectInput!) {
    renameProject(input: $input) {
      ... on Project { ...EstateFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const CreateBuilding = graphql(`
  mutation CreateBuilding($input: CreateBuildingInput!) {
    createBuilding(input: $input) {
      ... on Building { id name unitCount version allowedActions project { ...EstateFields @unmask } }
      ... on Refusal { code message }
    }
  }
`);

export const RenameBuilding = graphql(`
  mutation RenameBuilding($input: RenameBuildingInput!) {
    renameBuilding(input: $input) {
      ... on Building { id name unitCount version allowedActions }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
