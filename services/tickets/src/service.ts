import { estateProjection } from '@onedesk/estate-copy';
import { defineSubgraph, feedResolver } from '@onedesk/subgraph';
import { TicketsAuditResolver } from './audit.ts';
import { dutyEntriesById, DutyEntry, dutyEntryType, DutyLogResolver } from './duty-log/index.ts';
import { DutyLog } from './migrations/0001_duty_log.ts';
import { EstateCopy } from './migrations/0002_estate_copy.ts';

/** What was asked for, and its way to done. */
export const ticketsSubgraph = defineSubgraph({
  name: 'tickets',
  resolvers: [DutyLogResolver, TicketsAuditResolver, feedResolver('tickets', 'bi', 'partner')],
  entities: [DutyEntry],
  migrations: [
    { name: '0001_duty_log', class: DutyLog },
    { name: '0002_estate_copy', class: EstateCopy },
  ],
  projections: [estateProjection],
  records: {
    DutyEntry: async (context, id) => {
      const row = await context.load(dutyEntriesById, id);
      return row && dutyEntryType(row);
    },
  },
});
