import { CameraOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useCompact } from '@onedesk/web';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** As file dialogs offer them; what is taken, the server decides by the content. */
const offered =
  'image/*,.heic,application/pdf,video/mp4,video/quicktime,audio/*,.amr,.m4a,.doc,.docx,.xls,.xlsx,text/plain';

export interface AddFilesProps {
  onFiles: (files: Iterable<File>) => void;
  /** What files may be dropped on. */
  children: ReactNode;
}

/** Takes files by choice, by drop and by paste, and on phones from the camera. */
export function AddFiles({ onFiles, children }: AddFilesProps) {
  const { t } = useTranslation('desk');
  const compact = useCompact();
  const drop = useDrop(onFiles);
  usePaste(onFiles);
  return (
    <div className={drop.over ? 'desk-files-zone desk-files-over' : 'desk-files-zone'} {...drop.handlers}>
      {children}
      <div className="desk-files-add no-print">
        {compact ? (
          <Chooser icon={<CameraOutlined aria-hidden />} label={t('attachments.photograph')} camera onFiles={onFiles} />
        ) : null}
        <Chooser icon={<PaperClipOutlined aria-hidden />} label={t('attachments.choose')} onFiles={onFiles} />
        {compact ? null : (
          <span className="desk-file-facts">{t(drop.over ? 'attachments.dropNow' : 'attachments.drop')}</span>
        )}
      </div>
    </div>
  );
}

interface ChooserProps {
  icon: ReactNode;
  label: string;
  /** Opens the camera at the back, where there is one. */
  camera?: boolean;
  onFiles: (files: Iterable<File>) => void;
}

function Chooser({ icon, label, camera = false, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!camera}
        accept={camera ? 'image/*' : offered}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

/** While files are over the element, and what happens when they are let go there. */
function useDrop(onFiles: AddFilesProps['onFiles']) {
  // Children are entered and left, too: only as many leaves as enters are a leave.
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const enter = (by: number) => {
    depth.current += by;
    setOver(depth.current > 0);
  };
  return {
    over,
    handlers: {
      onDragEnter: (event: DragEvent) => hasFiles(event) && enter(1),
      onDragLeave: (event: DragEvent) => hasFiles(event) && enter(-1),
      onDragOver: (event: DragEvent) => hasFiles(event) && event.preventDefault(),
      onDrop(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        enter(-depth.current);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Files in the clipboard, wherever on the page they are pasted; pasted text stays where it is typed. */
function usePaste(onFiles: AddFilesProps['onFiles']): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
