import { ConfigProvider, Modal, type ModalProps } from 'antd';

/**
 * A dialog whose fields stand still, and whose lists stay with them. The library lets a dialog grow as it comes and hangs
 * its lists on the page: one that opens meanwhile is placed beside a field that has not arrived, and moves when the page
 * behind is scrolled. Either way it jumps to its place under the pointer, and a click that was begun on an entry ends on
 * something else.
 */
export function Dialog({ children, ...rest }: ModalProps) {
  return (
    <Modal {...rest} transitionName="ant-fade">
      <ConfigProvider getPopupContainer={dialogOf}>{children}</ConfigProvider>
    </Modal>
  );
}

/** What stands still with the dialog and scrolls with it. */
const dialogOf = (field?: HTMLElement): HTMLElement => field?.closest<HTMLElement>('.ant-modal-wrap') ?? document.body;
