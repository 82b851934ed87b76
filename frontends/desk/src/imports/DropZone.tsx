import { InboxOutlined } from '@ant-design/icons';
import { Button, Flex, Progress, Typography } from 'antd';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterUpload } from './useRegisterUpload.ts';

/** Takes a register by drop or by choice, and shows how far the upload is. A label around a file input: the keyboard needs nothing more. */
export function DropZone({ upload }: { upload: RegisterUpload }) {
  const { t } = useTranslation('desk');
  const [over, setOver] = useState(false);
  const hint = useId();
  if (upload.sending) return <Sending upload={upload} />;
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    const file = event.dataTransfer.files[0];
    if (file) upload.send(file);
  };
  return (
    <label
      className={over ? 'desk-drop desk-drop-over' : 'desk-drop'}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={drop}
    >
      <InboxOutlined className="desk-drop-icon" aria-hidden />
      <span className="desk-drop-title">{t('imports.drop')}</span>
      <span id={hint} className="desk-drop-hint">
        {t('imports.dropHint')}
      </span>
      <input
        type="file"
        className="desk-drop-input"
        aria-label={t('imports.choose')}
        aria-describedby={hint}
        accept=".xlsx,.csv,.txt,.xls"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (file) upload.send(file);
        }}
      />
    </label>
  );
}

function Sending({ upload }: { upload: RegisterUpload }) {
  const { t } = useTranslation('desk');
  return (
    <Flex vertical align="center" gap="small" className="desk-drop desk-drop-sending" role="status">
      <Typography.Text strong>{t('imports.uploading', { name: upload.sending?.name })}</Typography.Text>
      <Progress percent={upload.percent} aria-label={t('imports.uploading', { name: upload.sending?.name })} />
      <Button onClick={upload.cancel}>{t('imports.uploadCancel')}</Button>
    </Flex>
  );
}
