import { InboxOutlined } from '@ant-design/icons';
import { Button, Progress, Typography } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetUpload } from './useUpload.ts';

/** Takes a file by drop or by choice, and shows how far the upload is. The file input covers the zone: browsers take a drop on it like a choice. */
export function DropZone({ upload, title }: { upload: SheetUpload; title: string }) {
  const { t } = useTranslation('desk');
  const [over, setOver] = useState(false);
  const hint = useId();
  if (upload.sending) return <Sending upload={upload} />;
  return (
    <label className={over ? 'desk-drop desk-drop-over' : 'desk-drop'}>
      <InboxOutlined className="desk-drop-icon" aria-hidden />
      <span className="desk-drop-title">{title}</span>
      <span id={hint} className="desk-drop-hint">
        {t('imports.dropHint')}
      </span>
      <input
        type="file"
        className="desk-drop-input"
        aria-label={t('imports.choose')}
        aria-describedby={hint}
        accept=".xlsx,.csv,.txt,.xls"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          setOver(false);
          if (file) upload.send(file);
        }}
      />
    </label>
  );
}

function Sending({ upload }: { upload: SheetUpload }) {
  const { t } = useTranslation('desk');
  return (
    <output className="desk-drop desk-drop-sending">
      <Typography.Text strong>{t('imports.uploading', { name: upload.sending?.name })}</Typography.Text>
      <Progress percent={upload.percent} aria-label={t('imports.uploading', { name: upload.sending?.name })} />
      <Button onClick={upload.cancel}>{t('imports.uploadCancel')}</Button>
    </output>
  );
}
