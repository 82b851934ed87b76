import { graphql } from '../gql/gql.ts';

export const AppFields = graphql(`
  fragment AppFields on App {
    id
    name
    basePath
    own
    enabled
    order
    anyOf
    titleZh
    titleEn
    activeNumber
    activeVersion {
      id
    }
    canaryVersion {
      id
      number
    }
    canaryAccounts {
      id
      name
    }
    version
    allowedActions
  }
`);

export const RegisteredApps = graphql(`
  query RegisteredApps {
    registeredApps {
      ...AppFields @unmask
    }
  }
`);

export const RegisteredAppById = graphql(`
  query RegisteredAppById($id: ID!) {
    registeredApp(id: $id) {
      ...AppFields @unmask
      versions {
        id
        number
        address
        contract
        anyOf
        scriptCount
        documentCount
        registeredByName
        registeredAt
      }
    }
  }
`);

export const AppHistory = graphql(`
  query AppHistory($id: ID!, $first: Int!, $after: String) {
    registeredApp(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            at
            actorName
            action
            recordType
            recordId
            changes {
              field
              before
              after
              masked
            }
          }
        }
      }
    }
  }
`);

export const LookAtApp = graphql(`
  query LookAtApp($address: String!, $manifest: String) {
    lookAtApp(address: $address, manifest: $manifest) {
      found {
        address
        fingerprint
        name
        number
        contract
        basePath
        titleZh
        titleEn
        anyOf
        scriptCount
        documentCount
        isNew
      }
      faults {
        code
        subject
        message
      }
    }
  }
`);

export const RegisterAppVersion = graphql(`
  mutation RegisterAppVersion($input: RegisterAppVersionInput!) {
    registerAppVersion(input: $input) {
      ...AppFields @unmask
      ... on AppNotAccepted {
        faults {
          code
          subject
          message
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const ActivateAppVersion = graphql(`
  mutation ActivateAppVersion($input: ActivateAppVersionInput!) {
    activateAppVersion(input: $input) {
      ...AppFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const TryAppVersion = graphql(`
  mutation TryAppVersion($input: TryAppVersionInput!) {
    tryAppVersion(input: $input) {
      ...AppFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const EndAppTrial = graphql(`
  mutation EndAppTrial($input: AppActionInput!) {
    endAppTrial(input: $input) {
      ...AppFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const SwitchOffApp = graphql(`
  mutation SwitchOffApp($input: AppActionInput!) {
    switchOffApp(input: $input) {
      ...AppFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const SwitchOnApp = graphql(`
  mutation SwitchOnApp($input: AppActionInput!) {
    switchOnApp(input: $input) {
      ...AppFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const PlaceApp = graphql(`
  mutation PlaceApp($input: PlaceAppInput!) {
    placeApp(input: $input) {
      ...AppFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const OpenAppTo = graphql(`
  mutation OpenAppTo($input: OpenAppToInput!) {
    openAppTo(input: $input) {
      ...AppFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);
