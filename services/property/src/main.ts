import { runService } from '@onedesk/subgraph';
import { propertySubgraph } from './service.ts';

// The service as a process of its own (docs/apart.md).
await runService(propertySubgraph);
