import { runService } from '@onedesk/subgraph';
import { ticketsSubgraph } from './service.ts';

// The service as a process of its own (docs/apart.md).
await runService(ticketsSubgraph);
