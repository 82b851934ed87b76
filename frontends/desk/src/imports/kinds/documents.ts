import type { TypedDocumentNode } from '@apollo/client';
import type * as graph from '../../gql/graphql.ts';

interface Page {
  first: number;
  after?: string | null | undefined;
}

/** A query or command in the words of each kind; results of all kinds are read alike, under the same alias. */
type Asks<Data, Variables> = TypedDocumentNode<Data, Variables>;
type Commands<Data, Input> = Asks<Data, { input: Input }>;

/** What the pages of imports ask: the same of every kind. */
export interface ImportDocuments {
  one: Asks<
    graph.RegisterImportByIdQuery | graph.TenancyImportByIdQuery | graph.ArrearsImportByIdQuery,
    { id: string }
  >;
  many: Asks<
    graph.RegisterImportsQuery | graph.TenancyImportsQuery | graph.ArrearsImportsQuery,
    Page & { projectId: string }
  >;
  faults: Asks<
    graph.RegisterImportFaultsQuery | graph.TenancyImportFaultsQuery | graph.ArrearsImportFaultsQuery,
    Page & { id: string }
  >;
  history: Asks<
    graph.RegisterImportHistoryQuery | graph.TenancyImportHistoryQuery | graph.ArrearsImportHistoryQuery,
    Page & { id: string }
  >;
  start: Commands<
    graph.StartRegisterImportMutation | graph.StartTenancyImportMutation | graph.StartArrearsImportMutation,
    graph.StartImportInput
  >;
  mapColumns: Commands<
    graph.MapRegisterColumnsMutation | graph.MapTenancyColumnsMutation | graph.MapArrearsColumnsMutation,
    graph.MapColumnsInput
  >;
  run: Commands<
    graph.RunRegisterImportMutation | graph.RunTenancyImportMutation | graph.RunArrearsImportMutation,
    graph.RunImportInput
  >;
  undo: Commands<
    graph.UndoRegisterImportMutation | graph.UndoTenancyImportMutation | graph.UndoArrearsImportMutation,
    graph.UndoImportInput
  >;
}
