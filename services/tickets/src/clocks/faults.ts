import { defineFaults } from '@onedesk/subgraph';

defineFaults({ dayTwice: { zh: '同一天只能填写一次', en: 'A day stands here twice' } });
