import { Button, type ButtonProps } from 'antd';
import { useEffect, useRef } from 'react';

/** A button that has the focus as soon as it stands there: the hand stays on Enter. */
export function FocusedButton(props: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return <Button {...props} ref={button} />;
}
