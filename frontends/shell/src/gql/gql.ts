/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query HomeRegister($projectId: ID!) {\n    unitRegister(projectId: $projectId) {\n      asOf\n      definition\n      totals {\n        units\n        area\n        soldUnits\n        owners\n      }\n      rows {\n        building {\n          id\n          name\n        }\n        use\n        units\n        area\n      }\n    }\n  }\n": typeof types.HomeRegisterDocument,
    "\n  query HomeImports($projectId: ID!) {\n    registerImports(projectId: $projectId, first: 5) {\n      edges {\n        node {\n          id\n          fileName\n          state\n          progress\n          startedAt\n          startedBy\n          counts {\n            accepted\n            faulty\n          }\n        }\n      }\n    }\n  }\n": typeof types.HomeImportsDocument,
    "\n  query HomeComplaints($projectId: ID!, $lists: [ComplaintList!]!) {\n    complaintCounts(projectId: $projectId, lists: $lists) {\n      list\n      count\n      more\n    }\n  }\n": typeof types.HomeComplaintsDocument,
    "\n  query UnreadNotifications {\n    unreadNotifications\n  }\n": typeof types.UnreadNotificationsDocument,
    "\n  query MyNotifications($first: Int!, $after: String, $unreadOnly: Boolean!) {\n    myNotifications(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      edges {\n        cursor\n        node {\n          id\n          projectId\n          recordType\n          recordId\n          titleZh\n          titleEn\n          bodyZh\n          bodyEn\n          at\n          readAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MyNotificationsDocument,
    "\n  query MyNotification($id: ID!) {\n    myNotification(id: $id) {\n      id\n      projectId\n      recordType\n      recordId\n      readAt\n    }\n  }\n": typeof types.MyNotificationDocument,
    "\n  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {\n    markNotificationsRead(input: $input) {\n      ... on Inbox {\n        id\n        unread\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.MarkNotificationsReadDocument,
    "\n  query MyNotificationSettings {\n    myNotificationSettings {\n      id\n      mailAvailable\n      mailAddress\n      accountAddress\n      wishes {\n        kind\n        portal\n        mail\n      }\n    }\n  }\n": typeof types.MyNotificationSettingsDocument,
    "\n  query AnnouncementKinds {\n    ticketsAnnouncementKinds {\n      kind\n      zh\n      en\n      mail\n    }\n  }\n": typeof types.AnnouncementKindsDocument,
    "\n  mutation SetNotificationSettings($input: SetNotificationSettingsInput!) {\n    setNotificationSettings(input: $input) {\n      ... on NotificationSettings {\n        id\n        mailAddress\n        wishes {\n          kind\n          portal\n          mail\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SetNotificationSettingsDocument,
    "\n  query PropertySearch($projectId: ID!, $text: String!, $first: Int!) {\n    propertySearch(projectId: $projectId, text: $text, first: $first) {\n      kind\n      matched\n      title\n      subtitle\n      unit {\n        id\n      }\n      party {\n        id\n      }\n    }\n  }\n": typeof types.PropertySearchDocument,
    "\n  query Session($projectId: ID) {\n    me {\n      id\n      username\n      name\n      locale\n      roles\n      permissions(projectId: $projectId)\n    }\n  }\n": typeof types.SessionDocument,
    "\n  query Projects {\n    projects {\n      id\n      name\n    }\n  }\n": typeof types.ProjectsDocument,
    "\n  query Apps {\n    apps {\n      name\n      version\n      contract\n      address\n      entry\n      scripts {\n        path\n        integrity\n      }\n      basePath\n      titleZh\n      titleEn\n      order\n    }\n  }\n": typeof types.AppsDocument,
    "\n  mutation ChooseLocale($input: ChooseLocaleInput!) {\n    chooseLocale(input: $input) {\n      ... on Me {\n        id\n        locale\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ChooseLocaleDocument,
    "\n  subscription Changed($projectId: ID!) {\n    changed(projectId: $projectId) {\n      type\n      id\n      version\n      operation\n    }\n  }\n": typeof types.ChangedDocument,
};
const documents: Documents = {
    "\n  query HomeRegister($projectId: ID!) {\n    unitRegister(projectId: $projectId) {\n      asOf\n      definition\n      totals {\n        units\n        area\n        soldUnits\n        owners\n      }\n      rows {\n        building {\n          id\n          name\n        }\n        use\n        units\n        area\n      }\n    }\n  }\n": types.HomeRegisterDocument,
    "\n  query HomeImports($projectId: ID!) {\n    registerImports(projectId: $projectId, first: 5) {\n      edges {\n        node {\n          id\n          fileName\n          state\n          progress\n          startedAt\n          startedBy\n          counts {\n            accepted\n            faulty\n          }\n        }\n      }\n    }\n  }\n": types.HomeImportsDocument,
    "\n  query HomeComplaints($projectId: ID!, $lists: [ComplaintList!]!) {\n    complaintCounts(projectId: $projectId, lists: $lists) {\n      list\n      count\n      more\n    }\n  }\n": types.HomeComplaintsDocument,
    "\n  query UnreadNotifications {\n    unreadNotifications\n  }\n": types.UnreadNotificationsDocument,
    "\n  query MyNotifications($first: Int!, $after: String, $unreadOnly: Boolean!) {\n    myNotifications(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      edges {\n        cursor\n        node {\n          id\n          projectId\n          recordType\n          recordId\n          titleZh\n          titleEn\n          bodyZh\n          bodyEn\n          at\n          readAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MyNotificationsDocument,
    "\n  query MyNotification($id: ID!) {\n    myNotification(id: $id) {\n      id\n      projectId\n      recordType\n      recordId\n      readAt\n    }\n  }\n": types.MyNotificationDocument,
    "\n  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {\n    markNotificationsRead(input: $input) {\n      ... on Inbox {\n        id\n        unread\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.MarkNotificationsReadDocument,
    "\n  query MyNotificationSettings {\n    myNotificationSettings {\n      id\n      mailAvailable\n      mailAddress\n      accountAddress\n      wishes {\n        kind\n        portal\n        mail\n      }\n    }\n  }\n": types.MyNotificationSettingsDocument,
    "\n  query AnnouncementKinds {\n    ticketsAnnouncementKinds {\n      kind\n      zh\n      en\n      mail\n    }\n  }\n": types.AnnouncementKindsDocument,
    "\n  mutation SetNotificationSettings($input: SetNotificationSettingsInput!) {\n    setNotificationSettings(input: $input) {\n      ... on NotificationSettings {\n        id\n        mailAddress\n        wishes {\n          kind\n          portal\n          mail\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.SetNotificationSettingsDocument,
    "\n  query PropertySearch($projectId: ID!, $text: String!, $first: Int!) {\n    propertySearch(projectId: $projectId, text: $text, first: $first) {\n      kind\n      matched\n      title\n      subtitle\n      unit {\n        id\n      }\n      party {\n        id\n      }\n    }\n  }\n": types.PropertySearchDocument,
    "\n  query Session($projectId: ID) {\n    me {\n      id\n      username\n      name\n      locale\n      roles\n      permissions(projectId: $projectId)\n    }\n  }\n": types.SessionDocument,
    "\n  query Projects {\n    projects {\n      id\n      name\n    }\n  }\n": types.ProjectsDocument,
    "\n  query Apps {\n    apps {\n      name\n      version\n      contract\n      address\n      entry\n      scripts {\n        path\n        integrity\n      }\n      basePath\n      titleZh\n      titleEn\n      order\n    }\n  }\n": types.AppsDocument,
    "\n  mutation ChooseLocale($input: ChooseLocaleInput!) {\n    chooseLocale(input: $input) {\n      ... on Me {\n        id\n        locale\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.ChooseLocaleDocument,
    "\n  subscription Changed($projectId: ID!) {\n    changed(projectId: $projectId) {\n      type\n      id\n      version\n      operation\n    }\n  }\n": types.ChangedDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeRegister($projectId: ID!) {\n    unitRegister(projectId: $projectId) {\n      asOf\n      definition\n      totals {\n        units\n        area\n        soldUnits\n        owners\n      }\n      rows {\n        building {\n          id\n          name\n        }\n        use\n        units\n        area\n      }\n    }\n  }\n"): (typeof documents)["\n  query HomeRegister($projectId: ID!) {\n    unitRegister(projectId: $projectId) {\n      asOf\n      definition\n      totals {\n        units\n        area\n        soldUnits\n        owners\n      }\n      rows {\n        building {\n          id\n          name\n        }\n        use\n        units\n        area\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeImports($projectId: ID!) {\n    registerImports(projectId: $projectId, first: 5) {\n      edges {\n        node {\n          id\n          fileName\n          state\n          progress\n          startedAt\n          startedBy\n          counts {\n            accepted\n            faulty\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query HomeImports($projectId: ID!) {\n    registerImports(projectId: $projectId, first: 5) {\n      edges {\n        node {\n          id\n          fileName\n          state\n          progress\n          startedAt\n          startedBy\n          counts {\n            accepted\n            faulty\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeComplaints($projectId: ID!, $lists: [ComplaintList!]!) {\n    complaintCounts(projectId: $projectId, lists: $lists) {\n      list\n      count\n      more\n    }\n  }\n"): (typeof documents)["\n  query HomeComplaints($projectId: ID!, $lists: [ComplaintList!]!) {\n    complaintCounts(projectId: $projectId, lists: $lists) {\n      list\n      count\n      more\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnreadNotifications {\n    unreadNotifications\n  }\n"): (typeof documents)["\n  query UnreadNotifications {\n    unreadNotifications\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyNotifications($first: Int!, $after: String, $unreadOnly: Boolean!) {\n    myNotifications(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      edges {\n        cursor\n        node {\n          id\n          projectId\n          recordType\n          recordId\n          titleZh\n          titleEn\n          bodyZh\n          bodyEn\n          at\n          readAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyNotifications($first: Int!, $after: String, $unreadOnly: Boolean!) {\n    myNotifications(first: $first, after: $after, unreadOnly: $unreadOnly) {\n      edges {\n        cursor\n        node {\n          id\n          projectId\n          recordType\n          recordId\n          titleZh\n          titleEn\n          bodyZh\n          bodyEn\n          at\n          readAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyNotification($id: ID!) {\n    myNotification(id: $id) {\n      id\n      projectId\n      recordType\n      recordId\n      readAt\n    }\n  }\n"): (typeof documents)["\n  query MyNotification($id: ID!) {\n    myNotification(id: $id) {\n      id\n      projectId\n      recordType\n      recordId\n      readAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {\n    markNotificationsRead(input: $input) {\n      ... on Inbox {\n        id\n        unread\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {\n    markNotificationsRead(input: $input) {\n      ... on Inbox {\n        id\n        unread\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyNotificationSettings {\n    myNotificationSettings {\n      id\n      mailAvailable\n      mailAddress\n      accountAddress\n      wishes {\n        kind\n        portal\n        mail\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyNotificationSettings {\n    myNotificationSettings {\n      id\n      mailAvailable\n      mailAddress\n      accountAddress\n      wishes {\n        kind\n        portal\n        mail\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnnouncementKinds {\n    ticketsAnnouncementKinds {\n      kind\n      zh\n      en\n      mail\n    }\n  }\n"): (typeof documents)["\n  query AnnouncementKinds {\n    ticketsAnnouncementKinds {\n      kind\n      zh\n      en\n      mail\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetNotificationSettings($input: SetNotificationSettingsInput!) {\n    setNotificationSettings(input: $input) {\n      ... on NotificationSettings {\n        id\n        mailAddress\n        wishes {\n          kind\n          portal\n          mail\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetNotificationSettings($input: SetNotificationSettingsInput!) {\n    setNotificationSettings(input: $input) {\n      ... on NotificationSettings {\n        id\n        mailAddress\n        wishes {\n          kind\n          portal\n          mail\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PropertySearch($projectId: ID!, $text: String!, $first: Int!) {\n    propertySearch(projectId: $projectId, text: $text, first: $first) {\n      kind\n      matched\n      title\n      subtitle\n      unit {\n        id\n      }\n      party {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query PropertySearch($projectId: ID!, $text: String!, $first: Int!) {\n    propertySearch(projectId: $projectId, text: $text, first: $first) {\n      kind\n      matched\n      title\n      subtitle\n      unit {\n        id\n      }\n      party {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session($projectId: ID) {\n    me {\n      id\n      username\n      name\n      locale\n      roles\n      permissions(projectId: $projectId)\n    }\n  }\n"): (typeof documents)["\n  query Session($projectId: ID) {\n    me {\n      id\n      username\n      name\n      locale\n      roles\n      permissions(projectId: $projectId)\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Projects {\n    projects {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query Projects {\n    projects {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Apps {\n    apps {\n      name\n      version\n      contract\n      address\n      entry\n      scripts {\n        path\n        integrity\n      }\n      basePath\n      titleZh\n      titleEn\n      order\n    }\n  }\n"): (typeof documents)["\n  query Apps {\n    apps {\n      name\n      version\n      contract\n      address\n      entry\n      scripts {\n        path\n        integrity\n      }\n      basePath\n      titleZh\n      titleEn\n      order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseLocale($input: ChooseLocaleInput!) {\n    chooseLocale(input: $input) {\n      ... on Me {\n        id\n        locale\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChooseLocale($input: ChooseLocaleInput!) {\n    chooseLocale(input: $input) {\n      ... on Me {\n        id\n        locale\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Changed($projectId: ID!) {\n    changed(projectId: $projectId) {\n      type\n      id\n      version\n      operation\n    }\n  }\n"): (typeof documents)["\n  subscription Changed($projectId: ID!) {\n    changed(projectId: $projectId) {\n      type\n      id\n      version\n      operation\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;