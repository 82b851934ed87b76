export { type UrlFilter, useUrlFilter } from '@onedesk/web';
