export { useRequired } from '@onedesk/web';
