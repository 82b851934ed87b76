import { graphql } from '../gql/gql.ts';

export const TenancyFields = graphql(`
  fragment TenancyFields on Tenancy {
    id
    unit { id code }
    party { id name }
    startsOn
    endsOn
    monthlyRent
    deposit
    depositRemark
    filed
    state
    version
  }
`);

export const UnitTenancies = graphql(`
  query UnitTenancies($id: ID!) {
    unit(id: $id) { id tenancies { ...TenancyFields @unmask } }
  }
`);

export const PartyTenancies = graphql(`
  query PartyTenancies($id: ID!) {
    party(id: $id) { id tenancies { ...TenancyFields @unmask } }
  }
`);
