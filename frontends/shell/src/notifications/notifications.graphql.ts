import { graphql } from '../gql/index.ts';

export const UnreadQuery = graphql(`
  query UnreadNotifications {
    unreadNotifications
  }
`);
export const NotificationsQuery = graphql(`
  query MyNotifications($first: Int!, $after: String, $unreadOnly: Boolean!) {
    myNotifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
      edges {
        cursor
        node {
          id
          projectId
          recordType
          recordId
          titleZh
          titleEn
          bodyZh
          bodyEn
          at
          readAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export const NotificationQuery = graphql(`
  query MyNotification($id: ID!) {
    myNotification(id: $id) {
      id
      projectId
      recordType
      recordId
      readAt
    }
  }
`);
export const MarkReadMutation = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      ... on Inbox {
        id
        unread
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
export const NotificationSettingsQuery = graphql(`
  query MyNotificationSettings {
    myNotificationSettings {
      id
      mailAvailable
      mailAddress
      accountAddress
      wishes {
        kind
        portal
        mail
      }
    }
  }
`);
export const AnnouncementKindsQuery = graphql(`
  query AnnouncementKinds {
    ticketsAnnouncementKinds {
      kind
      zh
      en
      mail
    }
  }
`);
export const SetSettingsMutation = graphql(`
  mutation SetNotificationSettings($input: SetNotificationSettingsInput!) {
    setNotificationSettings(input: $input) {
      ... on NotificationSettings {
        id
        mailAddress
        wishes {
          kind
          portal
          mail
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
