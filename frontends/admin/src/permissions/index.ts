export { type PermissionRow, topics } from './matrix.ts';
export { PermissionTable } from './permissions.graphql.ts';
export { TopicName } from './TopicName.tsx';
