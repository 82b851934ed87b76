export { CommandDialog, type CommandDialogProps } from '@onedesk/web';
