import { byHash, byText, type Federated, type Question, type Way, whole } from './ways.ts';

/** What is typed: names, beginnings of names, initials, pinyin. */
const texts = ['王伟', '李娜', '张', 'lwf', 'zhaomin', '陈静', 'hy', '林桂', '刘洋', 'xuhui'];
const textOf = (page: number): string => texts[page % texts.length] ?? '';
const most = 10;

const document = `query Search($projectId: ID!, $text: String!, $first: Int!) {
  propertySearch(projectId: $projectId, text: $text, first: $first) { title party { id } }
}`;

const federated: Federated = {
  variables: ({ projectId, page }) => ({ projectId, text: textOf(page), first: most }),
  read: ({ data }: { data: { propertySearch: { title: string; party: { id: string } | null }[] } }) =>
    whole(data.propertySearch.map(({ title, party }) => [party?.id, title])),
};

const postgraphile: Way = {
  body: ({ projectId, page }) => ({
    query: `query Search($projectId: UUID!, $text: String!, $first: Int!) {
      searchParties(project: $projectId, term: $text, first: $first) { nodes { rowId name } }
    }`,
    variables: { projectId, text: textOf(page), first: most },
  }),
  read: ({ data }: { data: { searchParties: { nodes: { rowId: string; name: string }[] } } }) =>
    whole(data.searchParties.nodes.map(({ rowId, name }) => [rowId, name])),
};

const floor: Way = {
  body: ({ projectId, page }) => ({ do: 'search', projectId, values: [most, textOf(page)] }),
  read: ({ rows }: { rows: { id: string; name: string }[] }) => whole(rows.map(({ id, name }) => [id, name])),
};

/** The product looks for codes and phones besides, and finds none. */
export const search: Question = {
  title: 'search for a person by name, initials or pinyin',
  pages: texts.length,
  document,
  ways: { ours: byHash(document, federated), apollo: byText(document, federated), postgraphile, floor },
};
