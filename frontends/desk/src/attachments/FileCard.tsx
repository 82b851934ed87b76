import {
  AudioOutlined,
  FileImageOutlined,
  FileOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { useFormats } from '@onedesk/web';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentFieldsFragment } from '../gql/graphql.ts';
import { type FileKind, fileKind, isShown, sizeText } from './fileKind.ts';
import type { FreshLinks } from './useFreshLinks.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

export interface FileCardProps {
  file: AttachmentFieldsFragment;
  links: FreshLinks;
  reload: () => unknown;
}

/** A file: its picture or its kind, by whom and when; opened by a tap, withdrawn by those who may. */
export function FileCard({ file, links, reload }: FileCardProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const [withdrawing, setWithdrawing] = useState(false);
  const { name, url, allowedActions, addedBy, addedAt } = file;
  return (
    <li className="desk-file">
      <a
        className="desk-file-open"
        href={url ?? undefined}
        target="_blank"
        rel="noopener"
        aria-label={t('attachments.open', { name })}
        onClick={(event) => links.open(event, file)}
      >
        <Thumbnail file={file} onMissed={links.missed} />
        <span className="desk-file-name" title={name}>
          {name}
        </span>
      </a>
      <span className="desk-file-facts">
        {t('attachments.by', { by: addedBy, at: formats.instant(addedAt), size: sizeText(file.size) })}
      </span>
      {allowedActions.includes('withdrawAttachment') ? (
        <Button
          type="link"
          size="small"
          className="desk-file-withdraw no-print"
          aria-label={t('attachments.withdraw.of', { name })}
          onClick={() => setWithdrawing(true)}
        >
          {t('attachments.withdraw.action')}
        </Button>
      ) : null}
      <WithdrawDialog open={withdrawing} file={file} reload={reload} onClose={() => setWithdrawing(false)} />
    </li>
  );
}

const icons: Record<FileKind, ReactNode> = {
  image: <FileImageOutlined />,
  pdf: <FilePdfOutlined />,
  video: <VideoCameraOutlined />,
  audio: <AudioOutlined />,
  document: <FileOutlined />,
  text: <FileTextOutlined />,
};

function Thumbnail({ file: { mediaType, url }, onMissed }: { file: AttachmentFieldsFragment; onMissed: () => void }) {
  const { t } = useTranslation('desk');
  if (url && isShown(mediaType)) {
    return <img className="desk-file-picture" src={url} alt="" loading="lazy" onError={onMissed} />;
  }
  const kind = fileKind(mediaType);
  return (
    <span className="desk-file-picture">
      <span className="desk-file-icon" aria-hidden>
        {icons[kind]}
      </span>
      {t(`attachments.kind.${kind}`)}
    </span>
  );
}
