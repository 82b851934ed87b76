/** What an operation of the graph is charged, in points: about a microsecond of the server's time each. */
export interface CostPolicy {
  /** A value: a text, a number, a list of them. */
  readonly value: number;
  /** A record or any other object, each time it is answered; its fields come on top. */
  readonly record: number;
  /** A command, besides what is asked of its answer: a transaction with history and feed. */
  readonly command: number;
  /** How many records a list without `first` and without ids is taken for. */
  readonly listWithoutFirst: number;
  /** Lists that are known to be shorter or longer, by `Type.field`. */
  readonly lists: Readonly<Record<string, number>>;
  /** What a `first` is taken for that is missing or makes no sense: the largest page there is. */
  readonly largestPage: number;
  /** A question about the schema itself. */
  readonly schema: number;
  /** Fields that work harder than their answer shows, by `Type.field`: what they cost besides it. */
  readonly fields: Readonly<Record<string, number>>;
}

/** What a key of one audience may spend, in points. */
export interface CostBudget {
  /** One request: what costs more is refused before anything of it runs; batches are added up. */
  readonly perRequest: number;
  /** All requests of one key within a minute. */
  readonly perMinute: number;
}

export const costPolicy: CostPolicy = {
  value: 1,
  record: 5,
  command: 500,
  listWithoutFirst: 20,
  lists: {
    // A payment has two legs, one that settles a year has a leg for each month.
    'EntryFigures.postings': 4,
    'LedgerEntry.postings': 4,
    'Receipt.lines': 6,
    // A family and its agent, each with a phone or two.
    'Unit.roles': 4,
    'Unit.allRoles': 8,
    'Party.roles': 4,
    'Party.contacts': 3,
    'Unit.accounts': 3,
    'Party.accounts': 3,
    'Unit.useFacts': 4,
    // Buildings by items by ages.
    'ArrearsReport.cells': 200,
    'ArrearsReport.byAge': 6,
    'ArrearsReport.byItem': 10,
    'CollectionReport.months': 36,
    'UnitRegister.rows': 100,
    // A complaint goes about ten steps, is called back once or twice, and seldom gets more time or goes elsewhere.
    'Complaint.events': 10,
    'Complaint.callbacks': 2,
    'Complaint.extensions': 1,
    'Complaint.referrals': 1,
    // Every figure; six ways to divide them, the longest by building.
    'ComplaintMonth.figures': 20,
    'ComplaintMonth.breakdowns': 6,
    'ComplaintBreakdown.cells': 12,
    'ComplaintCell.figures': 20,
  },
  largestPage: 100,
  schema: 2_000,
  fields: {
    // Reports add up a whole project's books or register.
    'Query.arrearsReport': 3_000,
    'Query.arrearsAccounts': 1_500,
    'Query.collectionReport': 3_000,
    'Query.collectionEntries': 500,
    'Query.unitRegister': 2_000,
    'Query.complaintMonth': 3_000,
    'Query.complaintReportRecords': 1_000,
    'Query.ledgerCheck': 15_000,
    'Query.estateCopy': 3_000,
    'Query.staffCopy': 3_000,
    'Query.propertySearch': 500,
    // Counting goes through all of it, a list of an account is a read of its own.
    'UnitConnection.totalCount': 200,
    'PartyConnection.totalCount': 200,
    'ComplaintReportRecords.totalCount': 1_000,
    'Project.unitCount': 50,
    'Building.unitCount': 10,
    'LedgerAccount.charges': 30,
    'LedgerAccount.receipts': 30,
    'LedgerAccount.entries': 30,
    'LedgerAccount.balanceCheck': 200,
    'Unit.history': 50,
    'Party.history': 50,
  },
};

/**
 * Keys of the staff's view do not exist. A page of 100 units with all that bi has of them costs about 4,000 points: a
 * project of 10,000 units is copied in two minutes; lists within lists within lists do not fit one request.
 */
export const costBudgets: Readonly<Record<'bi' | 'partner', CostBudget>> = {
  bi: { perRequest: 20_000, perMinute: 300_000 },
  partner: { perRequest: 10_000, perMinute: 100_000 },
};
