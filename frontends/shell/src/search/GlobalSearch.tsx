import { SearchOutlined } from '@ant-design/icons';
import { useSession } from '@onedesk/web';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from './SearchBox.tsx';

/** One box for units and persons of the project: in the bar on desks, over the page on phones. Ctrl+K, ⌘K or `/` go there. */
export function GlobalSearch({ compact }: { compact: boolean }) {
  const { t } = useTranslation('shell');
  const { project, can } = useSession();
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const usable = project !== null && (can('unit.see') || can('party.see'));
  useSearchKeys(usable, () => {
    setOpen(true);
    input.current?.focus();
    input.current?.select();
  });

  // On phones the box appears over the page because somebody asked for it: typing goes there at once.
  useEffect(() => {
    if (open) input.current?.focus();
  }, [open]);

  if (!usable) return <div className="search-none" />;
  if (!compact) return <SearchBox ref={input} projectId={project.id} />;
  return (
    <>
      <Button
        type="text"
        className="search-open"
        icon={<SearchOutlined />}
        aria-label={t('search.label')}
        onClick={() => setOpen(true)}
      />
      {open ? (
        <div className="search-over">
          <SearchBox ref={input} projectId={project.id} onLeave={() => setOpen(false)} />
          <Button type="text" onClick={() => setOpen(false)}>
            {t('search.close')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function useSearchKeys(usable: boolean, go: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      if (!usable || (!shortcut && (event.key !== '/' || isTyping(event.target)))) return;
      event.preventDefault();
      go();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

/** '/' is a character to somebody who is filling in a form. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}
