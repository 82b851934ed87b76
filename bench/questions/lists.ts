import { byHash, type Edges, paged, pageSize, type Place, type Question, whole } from './ways.ts';

/** Further lists and searches of the product; no peer answers them. */
export const lists: readonly Question[] = [
  list('units by use', 'units', '$filter: UnitFilter', 'filter: $filter', () => ({ filter: { use: 'vacant' } })),
  list('units for which something is owed', 'units', '$filter: UnitFilter', 'filter: $filter', () => ({
    filter: { owing: true },
  })),
  list('units by area', 'units', '$orderBy: UnitOrder!', 'orderBy: $orderBy', () => ({ orderBy: 'AREA' })),
  list('people by a part of their name', 'parties', '$filter: PartyFilter', 'filter: $filter', ({ page }) => ({
    filter: { text: ['王', '小', '伟', 'zh'][page % 4] },
  })),
  list('the duty log, newest first', 'dutyLog', '', '', () => ({})),
  list('receipts, newest first', 'receipts', '', '', () => ({})),
  hits('search for a unit by its code', ({ page }) => `${1 + page}栋-${101 + page * 100}`),
  hits('search for a unit by its number', ({ page }) => String(101 + page * 100)),
  hits('search for a phone by its tail', ({ page }) => String(1_000 + page * 617)),
];

function list(
  title: string,
  field: string,
  declared: string,
  given: string,
  variables: (place: Place) => object,
): Question {
  const document = `query List($projectId: ID!, $first: Int!, $after: String, ${declared}) {
    list: ${field}(projectId: $projectId, first: $first, after: $after, ${given}) { edges { node { id } } pageInfo { hasNextPage endCursor } }
  }`;
  const ours = byHash(document, {
    variables: (place) => ({ projectId: place.projectId, first: pageSize, after: place.after, ...variables(place) }),
    read: ({ data }: { data: { list: Edges<{ id: string }> } }) => {
      const answer = paged(data.list, ({ id }) => id);
      // Another text is another list.
      return field === 'parties' ? { ...answer, after: null, more: true } : answer;
    },
  });
  return { title, pages: 8, document, ways: { ours } };
}

function hits(title: string, text: (place: Place) => string): Question {
  const document = `query Hits($projectId: ID!, $text: String!) {
    propertySearch(projectId: $projectId, text: $text, first: 10) { title subtitle matched }
  }`;
  const ours = byHash(document, {
    variables: (place) => ({ projectId: place.projectId, text: text(place) }),
    read: ({ data }: { data: { propertySearch: { title: string }[] } }) =>
      whole(data.propertySearch.map(({ title }) => title)),
  });
  return { title, pages: 10, document, ways: { ours } };
}
