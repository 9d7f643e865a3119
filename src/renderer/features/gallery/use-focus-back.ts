/** The focus, after a dialog above another one. */
import { type RefObject, useEffect, useRef } from 'react';

const settled = 60; // milliseconds: until a dialog that closes gives the page around it free again

/** Brings the focus back when a dialog above another one closes: while it was open, what opened it could not have it. */
export function useFocusBack(isOpen: boolean, opener: RefObject<HTMLElement | null>): void {
  const was = useRef(false);
  useEffect(() => {
    const closed = was.current && !isOpen;
    was.current = isOpen;
    if (!closed) return;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) opener.current?.focus();
    }, settled);
    return () => clearTimeout(timer);
  }, [isOpen, opener]);
}
