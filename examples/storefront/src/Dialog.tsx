import { type ReactNode, useEffect, useRef } from "react";

/** A modal dialog of the browser's own: it keeps the focus, closes by Escape, and gives the focus back. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-label={title} onCancel={onClose} onClick={(event) => event.target === dialog.current && onClose()}>
      <div className="sheet">
        <button type="button" className="close" onClick={onClose} aria-label="Close">
          ×
        </button>
        {children}
      </div>
    </dialog>
  );
}
