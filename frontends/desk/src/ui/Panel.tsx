export { Panel, type PanelProps } from '@onedesk/web';
