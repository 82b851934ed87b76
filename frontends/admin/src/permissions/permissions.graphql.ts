import { graphql } from '../gql/gql.ts';

export const PermissionTable = graphql(`
  query PermissionTable {
    permissionTable {
      roles {
        role
        companyWide
        zh
        en
      }
      permissions {
        key
        zh
        en
        roles
        rule
      }
    }
  }
`);
